import { describe, expect, it } from 'vitest';
import { faultsOfPaper } from './check-paper.ts';
import type { Paper } from './paper.ts';

const PAPER: Paper = {
  tagged: true,
  width: 210,
  height: 297,
  pages: [
    { text: 'BÁO CÁO Kết quả Phần mềm Điểm Nextcloud 4,1', ink: 0.04 },
    { text: 'Phần mềm Điểm Seafile 3,9 Kiến nghị', ink: 0.03 }
  ]
};
const SHOWN = {
  headings: ['BÁO CÁO', 'Kết quả', 'Kiến nghị'],
  tables: [{ caption: 'Xếp hạng', header: 'Phần mềm', rows: ['Nextcloud', 'Seafile'] }]
};
const faults = (shown: Partial<typeof SHOWN>, paper: Partial<Paper> = {}, landscape = false) =>
  faultsOfPaper({ ...SHOWN, ...shown }, { ...PAPER, ...paper }, { landscape });

describe('a page on paper', () => {
  it('is right when all that the screen has is there', () => {
    expect(faults({})).toEqual([]);
  });

  it('is A4, upright or on its side', () => {
    expect(faults({}, { width: 216, height: 279 })).toHaveLength(1);
    expect(faults({}, {}, true)).toHaveLength(1);
    expect(faults({}, { width: 297, height: 210 }, true)).toEqual([]);
  });

  it('is tagged, and no page is empty', () => {
    expect(faults({}, { tagged: false })).toHaveLength(1);
    expect(faults({}, { pages: [...PAPER.pages, { text: '', ink: 0 }] })).toEqual(['page 3 is empty']);
  });

  it('has every heading, in order', () => {
    expect(faults({ headings: ['BÁO CÁO', 'Phụ lục'] })).toHaveLength(1);
    expect(faults({ headings: ['Kiến nghị', 'Kết quả'] })).toHaveLength(1);
    expect(faults({ headings: [] })).toHaveLength(1);
  });

  it('has every row of a table, with the header row on the same sheet', () => {
    const [table] = SHOWN.tables;
    expect(faults({ tables: [{ ...table!, rows: ['Nextcloud', 'ownCloud'] }] })).toHaveLength(1);
    const torn = [PAPER.pages[0]!, { text: 'Seafile 3,9 Kiến nghị', ink: 0.03 }];
    expect(faults({}, { pages: torn })).toEqual(['table “Xếp hạng”: no header row above “Seafile”']);
  });
});
