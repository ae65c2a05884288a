import { expect, it } from 'vitest';
import type { SearchQuery, Store } from '../port.ts';
import { idNumber, put, thing } from './things.ts';

const catalogue: readonly (readonly [number, string, string, string[]])[] = [
  [1, 'Phần mềm chữ ký số VGCA', 'Ký và xác thực tài liệu PDF.', ['ký số']],
  [2, 'Chu ky so online', 'Không dấu trong tên.', ['ký số']],
  [3, 'Nextcloud', 'Lưu trữ và chia sẻ tệp, tự vận hành.', ['lưu trữ', 'cộng tác']],
  [4, 'Hệ thống quản lý văn bản và điều hành', 'Văn thư điện tử của cơ quan.', ['văn bản']],
  [5, 'iDesk', 'QLVB cho cấp xã.', ['văn bản']],
  [6, 'Cổng Hoà Bình', 'Cổng thông tin điện tử.', ['cổng']],
  [7, 'Điện toán đám mây', 'Hạ tầng CNTT dùng chung.', ['hạ tầng']],
  [8, 'LibreOffice', 'Soạn thảo văn bản, bảng tính, trình chiếu.', ['văn phòng']],
  [9, 'Chủ đề ký hoạ', 'Sổ tay ký hoạ.', ['khác']]
];

/** Searching as people here do: without marks, with old and new tone placement, with abbreviations and slips. */
export const searchContract = (use: () => Store): void => {
  const fill = async (): Promise<void> => {
    const documents = catalogue.map(([number, name, summary, categories]) =>
      thing(number, { name, summary, categories })
    );
    await put(use(), documents);
  };
  const find = async (text: string, more: Partial<SearchQuery> = {}): Promise<number[]> => {
    const { hits } = await use().search('things', { text, ...more });
    return hits.map(({ id }) => Number(id.slice(-12)));
  };

  it('finds "chữ ký số" by "chu ky so", and exact marks first', async () => {
    await fill();
    expect([...(await find('chu ky so'))].sort()).toEqual([1, 2, 9]);
    expect((await find('chữ ký số'))[0]).toBe(1);
    expect(await find('chữ ký số'.normalize('NFD'))).toEqual(await find('chữ ký số'));
    expect((await find('sổ tay ký hoạ'))[0]).toBe(9);
  });

  it.each([
    ['hòa', [6, 9]],
    ['hoà bình', [6]],
    ['hòa bình', [6]],
    ['HOA BINH', [6]],
    ['dien toan', [7]],
    ['điện toán', [7]],
    ['nextc', [3]],
    ['nexcloud', [3]],
    ['nxetcloud', [3]],
    ['Libreofice', [8]],
    ['quan ly van ban', [4, 5]],
    ['QLVB', [4, 5]],
    ['công nghệ thông tin', [7]],
    ['cntt', [7]],
    ['van ban libre', [8]],
    ['không có gì', []]
  ])('finds %s', async (text, numbers) => {
    await fill();
    expect([...(await find(text))].sort((a, b) => a - b)).toEqual(numbers);
  });

  it('weighs a name above a summary, and says which words were found', async () => {
    await put(use(), [
      thing(1, { name: 'Sổ tay', summary: 'văn bản' }),
      thing(2, { name: 'Văn bản', summary: 'sổ tay' })
    ]);
    expect(await find('văn bản')).toEqual([2, 1]);
    const { hits } = await use().search('things', { text: 'Văn bản' });
    expect([...(hits[0]?.matched ?? [])].sort()).toEqual(['ban', 'van']);
    expect(hits[0]?.score).toBeGreaterThan(hits[1]?.score ?? 0);
  });

  it('filters, counts facets over all hits, and pages', async () => {
    await fill();
    const query = { text: 'văn bản', facets: ['categories'], limit: 1 };
    const all = await use().search('things', query);
    expect([all.total, all.hits.length]).toEqual([3, 1]);
    expect(all.facets).toEqual({
      categories: [
        { value: 'văn bản', count: 2 },
        { value: 'văn phòng', count: 1 }
      ]
    });
    const where = [{ field: 'categories', is: 'văn phòng' }];
    expect(await use().search('things', { text: 'văn bản', where })).toMatchObject({
      total: 1,
      hits: [{ id: idNumber(8) }]
    });
    const pages = await Promise.all([0, 1, 2, 3].map((offset) => find('văn bản', { offset, limit: 1 })));
    expect(pages.flat()).toEqual(await find('văn bản'));
  });

  it('finds everything by nothing, in the order of ids', async () => {
    await fill();
    expect(await find('')).toEqual(catalogue.map(([number]) => number));
    expect(await find(' … ', { where: [{ field: 'categories', is: 'ký số' }] })).toEqual([1, 2]);
  });

  it('sees a change at once, and no longer what was there before', async () => {
    await fill();
    expect(await find('Nextcloud')).toEqual([3]);
    await put(use(), [thing(3, { name: 'ownCloud' }, 2)]);
    expect(await find('Nextcloud')).toEqual([]);
    expect(await find('owncloud')).toEqual([3]);
  });

  it('finds nothing in a collection that is not searched, whatever is asked', async () => {
    expect((await use().search('counters', { text: 'x' })).total).toBe(0);
    for (const text of ['"', '\\', 'a'.repeat(5000), '\u0000', '🙂', '(a OR b) & !c', "';--"]) {
      expect(await find(text)).toEqual([]);
    }
  });
};
