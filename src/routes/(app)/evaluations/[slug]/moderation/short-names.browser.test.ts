import { describe, expect, it } from 'vitest';
import { shortNames } from './short-names.ts';

describe('short names', () => {
  it('are the given name, with what tells two people of one name apart', () => {
    const names = ['Trần Minh Khôi', 'Lê Khôi', 'Võ Thành Nhân', 'Hà'];
    expect([...shortNames(names).values()]).toEqual(['Minh Khôi', 'Lê Khôi', 'Nhân', 'Hà']);
  });

  it('stay whole where nothing shorter tells them apart', () => {
    expect([...shortNames(['Nguyễn An', 'An', 'Trần Nguyễn An']).values()]).toEqual([
      'Nguyễn An',
      'An',
      'Trần Nguyễn An'
    ]);
  });
});
