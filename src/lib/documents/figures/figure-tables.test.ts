import { describe, expect, test } from 'vitest';
import { checkDocument } from '../model/check-document.ts';
import { reportDocument } from '../model/document.ts';
import { toPlainText } from '../model/plain-text.ts';
import type { TableBlock } from '../model/table.ts';
import { contributionsTable } from './contributions-table.ts';
import { fiveGroups, rankShares, tenGroups, waterfall, weightIntervals } from './figure-samples.ts';
import { rankSharesTable } from './rank-shares-table.ts';
import { waterfallTable } from './waterfall-table.ts';
import { weightIntervalsTable } from './weight-intervals-table.ts';

const place = { anchor: 't', caption: 'Số liệu' };

/** The table as lines, after a check that it is sound. */
function linesOf(table: TableBlock): string[] {
  const document = reportDocument({
    kind: 'evaluation',
    language: 'vi',
    title: '',
    date: '2026-12-05',
    blocks: [table]
  });
  expect(checkDocument(document)).toEqual([]);
  return toPlainText(document).replaceAll('\u00a0', ' ').split('\n');
}

describe('the figures of a figure', () => {
  test('contributions, with weights above them', () => {
    expect(linesOf(contributionsTable(fiveGroups, place, [25, 25, 20, 20, 10]))).toEqual([
      'Bảng 1. Số liệu',
      'Hạng\tPhần mềm\tA. Phù hợp công việc\tB. An toàn, bảo mật\tC. Kết nối và mở\tD. Vận hành\tE. Bền vững\tTổng điểm',
      '\tTrọng số\t25 %\t25 %\t20 %\t20 %\t10 %\t100 %',
      '1\tPhần mềm Xoài\t20,0\t16,8\t17,6\t14,7\t7,4\t76,5',
      '2\tPhần mềm Bưởi\t18,6\t19,8\t17,2\t9,9\t7,0\t72,5',
      '3\tPhần mềm Dừa\t13,8\t20,5\t16,4\t11,8\t3,8\t66,3–71,3'
    ]);
  });

  test('many groups are headed by their codes and named below', () => {
    const lines = linesOf(contributionsTable(tenGroups, place));
    expect(lines[1]).toBe('Hạng\tPhần mềm\tA\tB\tC\tD\tE\tF\tG\tH\tI\tJ\tTổng điểm');
    expect(lines.at(-1)).toMatch(/^A\. Nhóm tiêu chí số A có tên khá dài; B\. .*\.$/);
  });

  test('the waterfall, largest gain first, what is equal last', () => {
    expect(
      linesOf(waterfallTable(waterfall, place)).map((line) => line.split('\t').filter(Boolean).join(' | '))
    ).toEqual([
      'Bảng 1. Số liệu',
      'Tiêu chí | Chênh lệch',
      'Phần mềm Bưởi | 72,5',
      'D1 | Chịu tải khi đường truyền yếu | +3,8',
      'C2 | Hệ thống quản lý văn bản và điều hành dùng chung toàn tỉnh, phiên bản dành cho xã và phường | +2,0',
      'A1 | Đủ chức năng | −0,4',
      'B2 | Nhật ký và truy vết | −1,4',
      'E1 | Cộng đồng | 0,0',
      'Phần mềm Xoài | 76,5'
    ]);
  });

  test('rank shares', () => {
    const lines = linesOf(rankSharesTable(rankShares, place));
    expect(lines[1]).toBe('Phần mềm\tHạng 1\tHạng 2\tHạng 3\tHạng 4');
    expect(lines[2]).toBe('Phần mềm Xoài\t63 %\t18,4 %\t18 %\t0,6 %');
  });

  test('weight intervals, with who leads outside them', () => {
    const lines = linesOf(weightIntervalsTable(weightIntervals, place));
    expect(lines[2]).toBe('Phù hợp công việc\t25 %\t0 %\t58,6 %\tquá 58,6 %: Phần mềm Dừa vượt');
    expect(lines[4]).toBe('Kết nối và mở\t20 %\t0 %\t100 %\tluôn đứng đầu');
  });
});
