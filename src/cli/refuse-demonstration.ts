import { demonstrationIn } from '#lib/server/settings/demonstration.ts';

/**
 * A database has no mark that says "demonstration": what is put there would be taken for a real registry, whose passwords
 * everybody knows.
 * @throws Error when the folder is a demonstration
 */
export async function refuseDemonstration(dir: string): Promise<void> {
  if ((await demonstrationIn(dir)) === undefined) return;
  throw new Error(
    `${dir} là dữ liệu minh họa, ai cũng biết mật khẩu; không đưa vào cơ sở dữ liệu.\n` +
      `${dir} is a demonstration, whose passwords everybody knows; it does not go into a database.`
  );
}
