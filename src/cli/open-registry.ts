import { openServices } from '#lib/server/open-services.ts';
import type { Services } from '#lib/server/services.ts';
import type { Settings } from '#lib/server/settings.ts';
import { asNotPermitted } from '#lib/server/store/files/not-permitted.ts';
import type { StoreFault } from '#lib/server/store/port.ts';
import { openDatabaseReader } from './open-registry/open-database-reader.ts';
import { openReadOnlyServices } from './open-registry/open-read-only-services.ts';
import { settingsOrComplaint } from './settings-or-complaint.ts';
import type { Io } from './subcommand.ts';

type Work = (services: Services, settings: Settings) => Promise<number>;

/**
 * Opens the registry of `DATABASE_URL` or `DATA_DIR` for writing, works, and closes it.
 * @throws Error in both languages when another process holds the folder, or there is none where one is needed
 */
export async function withRegistry(io: Io, work: Work): Promise<number> {
  const settings = settingsOrComplaint(io.env, 'cli', io);
  if (settings === undefined) return 1;
  const { dataDir, keyFile, signingKeyFile, databaseUrl } = settings;
  return sayingWhy(async () => {
    const services = await openServices({
      dir: dataDir,
      keyFile,
      signingKeyFile,
      databaseUrl,
      onNotice: (notice) => {
        io.err(notice);
      }
    });
    try {
      return await work(services, settings);
    } finally {
      await services.close();
    }
  });
}

/** Reads the registry of `DATABASE_URL`, or of `DATA_DIR` up to its last complete entry, while a server holds it or not. Writes nothing but the checkpoints that `work` asks for. */
export async function withReader(io: Io, work: Work): Promise<number> {
  const settings = settingsOrComplaint(io.env, 'cli', io);
  if (settings === undefined) return 1;
  const { dataDir, signingKeyFile: keyFile, databaseUrl } = settings;
  const onNotice = (notice: string): void => {
    io.err(notice);
  };
  if (databaseUrl === undefined) {
    return sayingWhy(async () => work(await openReadOnlyServices(dataDir, { keyFile, onNotice }), settings));
  }
  return sayingWhy(async () => {
    const services = await openDatabaseReader(databaseUrl, { keyFile, onNotice });
    try {
      return await work(services, settings);
    } finally {
      await services.close();
    }
  });
}

/** The store speaks English; what an operator meets every day is said in Vietnamese as well. */
export async function sayingWhy(run: () => Promise<number>): Promise<number> {
  try {
    return await run();
  } catch (cause) {
    const error = asNotPermitted(cause, 'DATA_DIR');
    if (!isStoreFault(error)) throw cause;
    const vietnamese = REASONS.find(([pattern]) => pattern.test(error.message))?.[1] ?? VIETNAMESE[error.code];
    throw vietnamese === undefined ? error : new Error(`${vietnamese}\n${error.message}`, { cause: error });
  }
}

/** By name: the built server has a copy of the class of its own. */
const isStoreFault = (error: unknown): error is StoreFault => error instanceof Error && error.name === 'StoreFault';

/** Where a copy has no place, or is none: more than the code says. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [
    / is not an empty folder\. /,
    'Nơi ghi không phải là thư mục trống. Hãy chọn nơi khác; không có gì bị thay đổi. Thư mục nêu ở dòng dưới.'
  ],
  [
    / is not empty and has no format\.json /,
    'Thư mục dữ liệu (DATA_DIR) có tệp khác, hoặc chỉ được chép một phần. Cách xử lý nêu ở dòng dưới.'
  ],
  [
    / lies within /,
    'Bản sao lưu và dữ liệu không được nằm trong nhau. Hãy chọn nơi khác; không có gì bị thay đổi. Hai thư mục nêu ở dòng dưới.'
  ],
  [
    / holds no finished backup /,
    'Thư mục đã cho không chứa bản sao lưu hoàn chỉnh (backup.json). Không có gì bị thay đổi.'
  ],
  [/^The database is not empty\. /, 'Cơ sở dữ liệu không trống. Hãy chọn cơ sở dữ liệu khác; không có gì bị thay đổi.']
];

const VIETNAMESE: Partial<Record<StoreFault['code'], string>> = {
  locked: 'Thư mục dữ liệu đang do tiến trình khác giữ; hãy dừng tiến trình đó trước (nêu ở dòng dưới).',
  'not-a-store': 'Ở đây chưa có sổ đăng ký dùng được (DATA_DIR, DATABASE_URL). Lý do và cách xử lý nêu ở dòng dưới.',
  damaged: 'Dữ liệu bị hỏng; không có gì bị thay đổi. Tệp và vị trí nêu ở dòng dưới.',
  newer: 'Dữ liệu do phiên bản mới hơn ghi. Hãy dùng phiên bản đó; không có gì bị thay đổi.',
  'read-only': 'Cơ sở dữ liệu không trả lời, hoặc chưa ghi được. Lý do nêu ở dòng dưới.',
  full: 'Đĩa đã đầy; không ghi thêm được.'
};
