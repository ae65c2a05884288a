import { describe, expect, it } from 'vitest';
import { savedText } from './saved-text.ts';

describe('what is said of saving', () => {
  it('names day and hour, for a sheet may lie for days', () => {
    expect(savedText('saved', '2026-11-22T01:30:00.000Z').text).toBe('Đã lưu trên máy chủ lúc 08:30:00, 22/11/2026');
  });

  it('names the parts that are not saved while the rest is', () => {
    expect(savedText({ held: ['reason', 'evidence'] }, null)).toMatchObject({
      text: 'Lý do, minh chứng chưa lưu, xem lỗi ở ô đó; phần còn lại đã lưu',
      tone: 'fail'
    });
  });
});
