import { describe, expect, it } from 'vitest';
import { cellAddress, chosenCell, neighbour, nextOpenCell, sameCandidate, sameCriterion } from './places.ts';
import { sampleSheet } from './testing/sample-sheet.ts';

const sheet = sampleSheet();
const at = (candidate: string, criterion: string) => ({ candidate, criterion });

describe('places of a sheet', () => {
  it('are found by address, and an address that names nothing leads to the first empty cell', () => {
    expect(chosenCell(sheet, 'A2', 'buoi')).toEqual(at('buoi', 'A2'));
    expect(chosenCell(sheet, 'A2', null)).toEqual(at('xoai', 'A2'));
    expect(chosenCell(sheet, 'không có', 'cũng không')).toEqual(at('xoai', 'A1'));
    const begun = { ...sheet, cells: [at('xoai', 'A1')] as unknown as typeof sheet.cells };
    expect(chosenCell(begun, null, null)).toEqual(at('buoi', 'A1'));
  });

  it('lead to the next empty cell, round the end once', () => {
    const filled = [at('xoai', 'A1'), at('buoi', 'A2')];
    expect(nextOpenCell(sheet, filled, at('xoai', 'A1'))).toEqual(at('buoi', 'A1'));
    expect(nextOpenCell(sheet, [...filled, at('buoi', 'A1')], at('buoi', 'A2'))).toEqual(at('xoai', 'A2'));
    expect(nextOpenCell(sheet, [at('xoai', 'A2'), at('buoi', 'A2')], at('xoai', 'A2'))).toEqual(at('xoai', 'A1'));
    expect(nextOpenCell({ asked: [] }, [])).toBeNull();
  });

  it('have neighbours in their row and column, and none beyond the ends', () => {
    expect(sameCandidate(sheet, at('buoi', 'A1'), 1)).toEqual(at('buoi', 'A2'));
    expect(sameCandidate(sheet, at('buoi', 'A2'), 1)).toBeNull();
    expect(sameCriterion(sheet, at('buoi', 'A2'), -1)).toEqual(at('xoai', 'A2'));
    expect(neighbour(sheet, at('xoai', 'A1'), -1)).toBeNull();
  });

  it('leave out what their author does not score', () => {
    const asked = sheet.asked.filter(({ candidate }) => candidate !== 'buoi');
    expect(sameCriterion({ asked }, at('xoai', 'A1'), 1)).toBeNull();
    expect(chosenCell({ ...sheet, asked }, 'A1', 'buoi')).toEqual(at('xoai', 'A1'));
  });

  it('have readable addresses', () => {
    expect(cellAddress(sheet, at('buoi', 'A2'))).toBe('/evaluations/dg-2026-09/score?criterion=A2&candidate=buoi');
    expect(cellAddress(sheet, at('buoi', 'A2'), 'beside')).toContain('part=beside&criterion=A2');
  });
});
