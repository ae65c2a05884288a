import type { LineCounter } from 'yaml';
import { placeOf } from '../yaml/locate.ts';
import { sortProblems, type Problem, type Severity } from '../yaml/problem.ts';
import { messageOf, type MessageCode, type Params } from './messages.ts';
import { versionOf, type DeclaredVersion } from './version.ts';

/** More would not be read by anyone. */
const MAX_PROBLEMS = 500;
/** Of these so many syntax errors: after the first few the parser mostly stumbles over its own stumbling. */
const MAX_SYNTAX = 50;

/** Where a finding is pointed out: an offset in the text and the path of the value. */
export interface Spot {
  readonly offset: number;
  readonly path: string;
}

/** Collects what is found while the file is read, and knows which version of the standard the file follows. */
export interface Notebook {
  version: DeclaredVersion;
  readonly add: (severity: Severity, code: MessageCode, at: Spot, params?: Params) => void;
  readonly problems: () => readonly Problem[];
}

export function openNotebook(lines: LineCounter, before: readonly Problem[]): Notebook {
  const found: Problem[] = before.slice(0, MAX_SYNTAX);
  let more = before.length - found.length;
  return {
    version: versionOf('0'),
    add: (severity, code, { offset, path }, params = {}) => {
      if (found.length >= MAX_PROBLEMS) more += 1;
      else found.push({ ...placeOf(lines, offset), severity, code, path, message: messageOf(code, params) });
    },
    problems: () => (more === 0 ? sortProblems(found) : [...sortProblems(found), tail(more)])
  };
}

const tail = (count: number): Problem => ({
  line: 1,
  column: 1,
  severity: 'error',
  code: 'more-problems',
  path: '',
  message: messageOf('more-problems', { count })
});
