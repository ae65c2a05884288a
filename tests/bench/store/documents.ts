import type { CollectionSpecs, Commit, StoredDocument } from '#lib/server/store/port.ts';

const WORDS =
  'phần mềm quản lý văn bản chữ ký số hệ thống thông tin dịch vụ công trực tuyến cơ sở dữ liệu an toàn bảo mật người dùng tích hợp chia sẻ nguồn mở triển khai đào tạo vận hành hỗ trợ đơn vị tỉnh xã phường hồ sơ thủ tục báo cáo thống kê máy chủ mạng lưu trữ tệp lịch họp thư điện tử bản đồ'.split(
    ' '
  );

/** Small, seeded generator (mulberry32), so that every run has the same documents. */
export const seeded = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

const pick = <T>(random: () => number, items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
const phrase = (random: () => number, length: number): string =>
  Array.from({ length }, () => pick(random, WORDS)).join(' ');

export const idOf = (number: number): string => `0190a5f0-0000-7000-8000-${String(number).padStart(12, '0')}`;

/** A product of about 2 KB of JSON. Every one has the word "ứng", and each a name that no other has. */
export const product = (number: number, revision = 1): StoredDocument => {
  const random = seeded(number);
  return {
    id: idOf(number),
    revision,
    schemaVersion: 1,
    createdAt: '2026-11-01T00:00:00.000Z',
    createdBy: 'system',
    updatedAt: '2026-11-01T00:00:00.000Z',
    updatedBy: 'system',
    name: `Phần mềm ${phrase(random, 3)} ${nameOf(number)}`,
    summary: `Ứng dụng ${phrase(random, 20)}`,
    description: phrase(random, 150),
    state: pick(random, ['listed', 'proposed', 'retired']),
    categories: [pick(random, WORDS), pick(random, WORDS)],
    versions: Array.from({ length: 6 }, (_, index) => ({ version: `${index}.${revision}`, date: '2026-01-01' })),
    links: { website: `https://example.org/${number}`, repository: `https://example.org/${number}.git` }
  };
};

const SYLLABLES = [
  'ka',
  'mo',
  'ri',
  'ten',
  'lu',
  'sa',
  'vo',
  'ny',
  'dex',
  'pra',
  'qui',
  'zor',
  'bel',
  'fa',
  'gu',
  'hi'
];

/** A made-up name that is different for each number. */
export const nameOf = (number: number): string =>
  [12, 8, 4, 0].map((shift) => SYLLABLES[(number >> shift) & 15]).join('');

export const benchSpecs: CollectionSpecs = {
  products: {
    schemaVersion: 1,
    searchable: (document) =>
      (['name', 'summary', 'description'] as const).map((field, index) => ({
        text: String(document[field]),
        weight: [6, 3, 1][index]!
      }))
  }
};

export const commitOf = (documents: readonly StoredDocument[]): Commit => ({
  actor: 'system',
  command: 'describe',
  changes: documents.map((document) => ({ collection: 'products', document })),
  expect: documents.map(({ id, revision }) => ({ collection: 'products', id, revision: revision - 1 })),
  unique: [],
  outbox: []
});
