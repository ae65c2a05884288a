import { expect, test } from 'vitest';
import { keepAnswer, keptAnswer } from './kept-answer.ts';

test('an answer is kept with the digest of what it answered', () => {
  expect(keptAnswer(keepAnswer({ slug: 'yc-2026-001' }, 'ab'))).toEqual({ value: { slug: 'yc-2026-001' }, of: 'ab' });
  expect(keptAnswer(keepAnswer(undefined, 'ab'))).toEqual({ value: null, of: 'ab' });
});

test.each([{ slug: 'yc-2026-001' }, null, undefined, 'x', { answer: 'yes' }, { answer: { value: 1 } }])(
  'an answer of an earlier version is read as it is: %j',
  (stored) => {
    expect(keptAnswer(stored)).toEqual({ value: stored });
  }
);
