import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { demonstrationIn } from '#lib/server/settings/demonstration.ts';
import { realFiles } from '#lib/server/store/files/real-files.ts';
import { takeLock } from '#lib/server/store/embedded/lock.ts';
import type { Io } from '../subcommand.ts';
import { digestOfDemoData } from './digest-of-demo-data.ts';
import { makeRegistry, remove, type FillRegistry, type RegistryPlace } from './make-registry.ts';

/**
 * Sees to it that a demonstration registry lies in its place.
 * @param fresh throws an existing one away first, unless a server is using it
 * @throws Error when the place holds something that is no demonstration: that is never touched
 */
export async function ensureRegistry(
  place: RegistryPlace,
  io: Io,
  { fresh, fill }: { readonly fresh: boolean; readonly fill: FillRegistry }
): Promise<void> {
  const existing = await demonstrationIn(place.dir);
  if (existing === undefined && (await isOccupied(place.dir))) {
    throw new Error(
      `${place.dir} không phải dữ liệu minh họa; không có gì bị thay đổi. Hãy chọn thư mục khác bằng --dir.\n` +
        `${place.dir} is no demonstration; nothing was changed. Choose another folder with --dir.`
    );
  }
  if (existing !== undefined && !fresh) {
    if (existing.madeFrom !== digestOfDemoData()) {
      io.err(
        'Dữ liệu minh họa kèm theo đã đổi từ khi tạo. Tạo lại từ đầu: npm run demo -- --fresh\n' +
          'The shipped demonstration data have changed since this was made. Make it anew: npm run demo -- --fresh'
      );
    }
    return;
  }
  if (existing !== undefined) {
    await takeLock(realFiles, join(place.dir, 'lock'), new Date());
    await remove(place);
  }
  io.err('Đang tạo dữ liệu minh họa… / Making the demonstration…');
  await makeRegistry(place, fill);
}

async function isOccupied(dir: string): Promise<boolean> {
  try {
    return (await readdir(dir)).length > 0;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}
