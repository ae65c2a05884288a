import type { Io, Subcommand } from './subcommand.ts';
import { isWrongUse } from './wrong-use.ts';

/** Subcommands by name, each loaded only when it is called. */
export type SubcommandTable = Readonly<Record<string, () => Promise<Subcommand>>>;

export interface Program {
  readonly subcommands: SubcommandTable;
  readonly version: string;
}

/** `chon-chuan SUBCOMMAND …`: finds the subcommand and runs it, or shows what there is. */
export async function dispatch(args: readonly string[], io: Io, { subcommands, version }: Program): Promise<number> {
  const [name, ...rest] = args;
  const load = (wanted: string | undefined) =>
    wanted !== undefined && Object.hasOwn(subcommands, wanted) ? subcommands[wanted] : undefined;

  if (name === undefined) {
    io.err(await overview(subcommands));
    return 2;
  }
  if (name === '--version' || name === '-V') {
    io.out(version);
    return 0;
  }
  const asksHelp = isHelp(name) || name === 'help';
  if (asksHelp && rest[0] === undefined) {
    io.out(await overview(subcommands));
    return 0;
  }
  const wanted = asksHelp ? rest[0] : name;
  const found = load(wanted);
  if (!found) {
    io.err(`chon-chuan: không có lệnh “${wanted ?? ''}” / there is no subcommand “${wanted ?? ''}”`);
    io.err(await overview(subcommands));
    return 2;
  }
  const subcommand = await found();
  if (asksHelp || rest.some(isHelp)) {
    io.out(details(subcommand));
    return 0;
  }
  return runSubcommand(subcommand, rest, io);
}

async function runSubcommand(subcommand: Subcommand, args: readonly string[], io: Io): Promise<number> {
  try {
    return await subcommand.run(args, io);
  } catch (error) {
    if (!isWrongUse(error)) throw error;
    io.err(`chon-chuan ${subcommand.name}: ${error.message}`);
    io.err(usageOf(subcommand));
    return 2;
  }
}

const isHelp = (text: string): boolean => text === '--help' || text === '-h';

const usageOf = (subcommand: Subcommand): string => `Cách dùng / Usage: ${subcommand.usage.trimEnd()}`;

const details = (subcommand: Subcommand): string =>
  `${subcommand.summary.vi}\n${subcommand.summary.en}\n\n${usageOf(subcommand)}`;

async function overview(table: SubcommandTable): Promise<string> {
  const subcommands = await Promise.all(Object.values(table).map((load) => load()));
  const width = Math.max(0, ...subcommands.map(({ name }) => name.length)) + 2;
  return [
    'Cách dùng / Usage: chon-chuan SUBCOMMAND … [--help] | --help | --version',
    '',
    ...subcommands.flatMap(({ name, summary }) => [
      `  ${name.padEnd(width)}${summary.vi}`,
      `  ${' '.repeat(width)}${summary.en}`
    ]),
    '',
    'DATA_DIR: thư mục dữ liệu (mặc định data/registry) / data folder (default data/registry)',
    'Mã thoát / Exit codes: 0 xong / done · 1 bị từ chối / refused · 2 dùng sai / wrong use'
  ].join('\n');
}
