import { describe, expect, it } from 'vitest';
import { CRITERIA_SET_STATES } from '../criteria/criteria-set.ts';
import { EVALUATION_STATES } from '../evaluation/evaluation.ts';
import { SHEET_STATES } from '../evaluation/sheet.ts';
import { PRODUCT_STATES } from '../product/product.ts';
import { REPORT_STATES } from '../report/report.ts';
import { REQUEST_STATES } from '../request/request.ts';
import { refusalText } from './refusal-texts.ts';
import { stateWord } from './state-words.ts';

const ALL = [
  ...CRITERIA_SET_STATES,
  ...EVALUATION_STATES,
  ...SHEET_STATES,
  ...PRODUCT_STATES,
  ...REPORT_STATES,
  ...REQUEST_STATES
];

describe('a state in a refusal', () => {
  it('is told in words, never by its code', () => {
    expect(refusalText({ code: 'wrong-state', params: { state: 'scoring' } }, 'vi')).toContain('“đang chấm”');
    expect(refusalText({ code: 'wrong-state', params: { state: 'in-study' } }, 'en')).toContain('“under study”');
  });

  it.each([...new Set<string>(ALL)])('has its word in Vietnamese: %s', (state) => {
    expect(stateWord(state, 'vi')).not.toBe(state);
  });

  it('is shown as it is where it is none of ours', () => {
    expect(stateWord('toString', 'en')).toBe('toString');
  });
});
