import { describe, expect, it } from 'vitest';
import type { HistoryItem } from '../store/port.ts';
import { changesSince } from './changes-since.ts';

interface Note {
  readonly revision: number;
  readonly title: string;
  readonly people: readonly string[];
}

const history = (...notes: readonly (Omit<Note, 'revision'> & { readonly by: string })[]): HistoryItem<Note>[] =>
  notes.map(({ by, ...note }, index) => ({
    position: index + 1,
    time: `2026-11-0${index + 1}T01:00:00.000Z`,
    actor: by as HistoryItem<Note>['actor'],
    command: 'note.change',
    document: { ...note, revision: index + 1 }
  }));
const fieldsOf = ({ title, people }: Note) => ({ title: title === '' ? [] : [title], people });

const three = history(
  { by: 'an', title: 'Một', people: ['Lan'] },
  { by: 'binh', title: 'Hai', people: ['Lan'] },
  { by: 'chi', title: 'Hai', people: ['Lan', 'Mai'] }
);

describe('what changed since a revision', () => {
  it('names each field with both values and who changed it last', () => {
    expect(changesSince(three, 1, fieldsOf)).toEqual([
      { field: 'title', from: ['Một'], to: ['Hai'], by: 'binh', at: '2026-11-02T01:00:00.000Z' },
      { field: 'people', from: ['Lan'], to: ['Lan', 'Mai'], by: 'chi', at: '2026-11-03T01:00:00.000Z' }
    ]);
    expect(changesSince(three, 2, fieldsOf).map(({ field }) => field)).toEqual(['people']);
  });

  it('leaves out what was changed back, and says nothing of the revision that is there now', () => {
    const back = history(
      { by: 'an', title: 'Một', people: [] },
      { by: 'binh', title: 'Hai', people: [] },
      { by: 'chi', title: 'Một', people: [] }
    );
    expect(changesSince(back, 1, fieldsOf)).toEqual([]);
    expect(changesSince(three, 3, fieldsOf)).toEqual([]);
  });

  it('says nothing about a revision that never was', () => {
    expect(changesSince(three, 7, fieldsOf)).toEqual([]);
  });
});
