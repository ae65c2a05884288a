import { describe, expect, it } from 'vitest';
import type { FormProblem } from './act.server.ts';
import { formState } from './form-state.ts';

const problem: FormProblem = {
  action: 'request.file',
  errors: [
    { field: 'deadline', code: 'not-a-date', message: 'no day' },
    { field: 'mustHaves.2', code: 'too-long', message: 'too long' },
    { field: 'isAdmin', code: 'unknown-field', message: 'unknown' },
    { field: '', code: 'sign-in', message: 'signed out' },
    { field: 'title', code: 'required', message: 'required' }
  ],
  values: { title: '', deadline: 'mai' }
};
const SHOWN = ['title', 'mustHaves', 'deadline'];

describe('what a refused form says', () => {
  it('comes in the order of the form, what belongs to no field first', () => {
    const errors = formState(problem, 'request.file').errors(SHOWN, { title: 'Tên' });
    expect(errors.map(({ field, text }) => [field, text])).toEqual([
      [undefined, 'isAdmin: unknown'],
      [undefined, 'signed out'],
      ['title', 'Tên: required'],
      ['mustHaves', 'too long'],
      ['deadline', 'no day']
    ]);
  });

  it('leads to where one signs in, when that is what is missing', () => {
    const [, signIn] = formState(problem, 'request.file').errors(SHOWN);
    expect(signIn?.link?.href).toMatch(/\/sign-in$/);
  });

  it('belongs to its own form alone', () => {
    const other = formState(problem, 'request.return');
    expect([other.refused, other.errors(SHOWN), other.value('title', 'known')]).toEqual([false, [], 'known']);
    expect(formState(problem, 'request.file').value('deadline', 'known')).toBe('mai');
  });
});
