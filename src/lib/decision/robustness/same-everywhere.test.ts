import { expect, it } from 'vitest';
import { GOLDEN_PROBLEM, GOLDEN_RESULT } from '../../../../tests/support/decision/smaa-golden.ts';
import { smaa } from './smaa.ts';

it('the same seed gives the same bits on the server', () => {
  expect(smaa(GOLDEN_PROBLEM)).toMatchObject(GOLDEN_RESULT);
});
