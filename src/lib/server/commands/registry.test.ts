import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OPERATOR } from '#lib/domain/people/actor.ts';
import type { Command } from './command.ts';
import { COMMANDS, roleTable } from './registry.ts';
import { runCommand } from './run-command.ts';
import { openTestRegistry, type TestRegistry } from './testing/test-registry.ts';

/** Who may in the case at hand, beyond the role. A command that is not named here asks for the role alone. */
const POLICIES: Readonly<Record<string, readonly string[]>> = {
  'belongs to the asking unit': ['request.change-draft', 'request.resubmit', 'request.decide', 'request.withdraw'],
  '(belongs to the asking unit or is of the advisory team)': ['request.message'],
  'chairs it': [
    'evaluation.set-up',
    'evaluation.seal',
    'evaluation.open-scoring',
    'evaluation.extend',
    'evaluation.excuse-member',
    'evaluation.cancel',
    'evaluation.close-scoring',
    'evaluation.decide-gate',
    'evaluation.conclude',
    'report.draft',
    'report.submit',
    'sheet.lift-bar'
  ],
  '(chairs it or is a second person)': ['evaluation.drop-gate'],
  'is a second person': [
    'evaluation.return-conclusion',
    'evaluation.confirm-gate',
    'evaluation.publish',
    'report.approve',
    'report.return',
    'report.publish'
  ],
  'owns the sheet': ['sheet.declare', 'sheet.score', 'sheet.start-anew', 'sheet.submit', 'sheet.take-back']
};

test('every command that is defined stands in the registry, and nothing else does', async () => {
  const names = await readdir(import.meta.dirname, { recursive: true });
  const sources = await Promise.all(
    names
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map(async (name) => readFile(join(import.meta.dirname, name), 'utf8'))
  );
  const defined = sources.flatMap((source) =>
    [...source.matchAll(/= defineCommand\(\{\s*name: '([^']+)'/g)].map(([, name]) => name)
  );
  expect(defined.length).toBe(sources.join('').split('= defineCommand(').length - 1);
  expect(COMMANDS.map(({ name }) => name).sort()).toEqual(defined.sort());
});

test('each command asks for the policy that is written here', () => {
  const written = Object.fromEntries(
    Object.entries(POLICIES).flatMap(([policy, commands]) => commands.map((command) => [command, policy]))
  );
  const asked = roleTable().flatMap(({ command, policy }) => (policy === undefined ? [] : [[command, policy]]));
  expect(Object.fromEntries(asked)).toEqual(written);
});

describe("the command line's operator", () => {
  let registry: TestRegistry;
  beforeAll(async () => {
    registry = await openTestRegistry();
  });
  afterAll(() => registry.close());

  const MAY = [
    ...['product.import', 'product.retire', 'product.relist', 'criteria.import', 'legal.add', 'request.message'],
    ...['unit.create', 'member.create', 'member.change', 'member.reset-access', 'member.erase']
  ];

  test.each(COMMANDS.map((command) => [command.name, command] as const))('%s', async (name, command) => {
    const answer = await runCommand(
      registry.services,
      OPERATOR,
      command as unknown as Command<unknown, unknown, unknown>,
      { nothing: 'of the kind' }
    );
    const codes = answer.ok ? [] : answer.refusals.map(({ code }) => code);
    if (MAY.includes(name)) expect(codes).toContain('unknown-field');
    else expect(codes).toEqual(['forbidden']);
  });
});
