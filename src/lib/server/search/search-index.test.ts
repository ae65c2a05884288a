import { describe, expect, it } from 'vitest';
import type { StoredDocument } from '../store/port.ts';
import { bestHits } from './best-hits.ts';
import { ABBREVIATIONS } from './abbreviations.ts';
import { SearchIndex } from './search-index.ts';
import { inSlices } from './slices.ts';
import { wordsOf } from './words.ts';

const documentOf = (id: string, text: string) => ({ id, text }) as unknown as StoredDocument;

const indexOf = (texts: Readonly<Record<string, string>>) => {
  const documents = new Map(Object.entries(texts).map(([id, text]) => [id, documentOf(id, text)]));
  const index = new SearchIndex(
    (document) => [{ text: String(document['text']), weight: 1 }],
    (id) => documents.get(id),
    () => documents.keys()
  );
  const find = async (text: string): Promise<string[]> => {
    await index.refresh();
    return [...index.find(text)].sort((a, b) => b.score - a.score).map(({ id }) => id);
  };
  const change = (id: string, text: string): void => {
    documents.set(id, documentOf(id, text));
    index.changed(id);
  };
  return { index, find, change };
};

describe('the search index', () => {
  it.each(ABBREVIATIONS)('finds %s by its words, and the words by it', async (abbreviation, words) => {
    const { find } = indexOf({
      short: `Phần mềm ${abbreviation} cho xã`,
      long: `Phần mềm ${words} cho xã`,
      other: 'Khác'
    });
    expect((await find(abbreviation)).sort()).toContain('long');
    expect((await find(words)).sort()).toContain('short');
    expect(await find(abbreviation)).not.toContain('other');
  });

  it('stays right while documents change many times over, also when it is made afresh', async () => {
    const { find, change } = indexOf({ a: 'một', b: 'hai' });
    for (let turn = 0; turn < 2500; turn++) {
      change('a', turn % 2 === 0 ? 'ba' : 'bốn');
      if (turn % 100 === 0) await find('hai');
      else await find('');
    }
    expect(await find('bốn')).toEqual(['a']);
    expect(await find('ba')).toEqual([]);
    expect(await find('hai')).toEqual(['b']);
  });

  it('puts exact marks before other marks, whole words before beginnings, and short texts before long', async () => {
    const { find } = indexOf({ a: 'ký sự', b: 'kỳ sử', c: 'kýsựviệt dài', d: 'ký sự và nhiều chữ khác nữa ở đây' });
    expect(await find('ký sự')).toEqual(['a', 'd', 'b']);
    expect((await find('ky'))[3]).toBe('c');
  });

  it('finds one slip of the fingers and not two', async () => {
    const { find } = indexOf({ a: 'Moodle' });
    for (const slip of ['moodel', 'modle', 'moodlle', 'moidle', 'omodle']) expect(await find(slip)).toEqual(['a']);
    for (const far of ['modl', 'oodel', 'mudel']) expect(await find(far)).toEqual([]);
  });

  it('says which words were found', async () => {
    const { index, find } = indexOf({ a: 'Văn bản điều hành' });
    await find('');
    expect([...(index.find('văn bản điều')[0]?.matched() ?? [])].sort()).toEqual(['ban', 'dieu', 'van']);
  });
});

describe('words', () => {
  it('are the same composed or not, old or new tone placement', () => {
    expect(wordsOf('HOÀ thuỷ')).toEqual(wordsOf('hòa thủy'.normalize('NFD')));
    expect(wordsOf('Đ/c: a-b_c')).toEqual(wordsOf('đ c a b c'));
    expect(wordsOf('x'.repeat(65))).toEqual([]);
  });
});

describe('the best hits', () => {
  it('are the same chosen from many as sorted, for any page', () => {
    const hits = Array.from({ length: 500 }, (_, number) => ({
      score: (number * 7919) % 50,
      document: { id: String(number).padStart(3, '0') }
    }));
    const sorted = bestHits(hits, 0, 500);
    for (const [offset, limit] of [
      [0, 10],
      [5, 20],
      [40, 20],
      [490, 50],
      [0, 0]
    ] as const) {
      expect(bestHits(hits, offset, limit)).toEqual(sorted.slice(offset, offset + limit));
    }
  });
});

describe('work in slices', () => {
  it('lets others run in between', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    const busy = (until: number): void => {
      while (performance.now() < until);
    };
    await inSlices(Array.from({ length: 40 }), () => {
      busy(performance.now() + 2);
    });
    clearInterval(timer);
    expect(turns).toBeGreaterThan(3);
  });
});
