import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Actor } from '#lib/domain/people/actor.ts';
import { runCommand } from '#lib/server/commands/run-command.ts';
import type { CommandResult } from '#lib/server/commands/run-command.ts';
import type { Command } from '#lib/server/commands/command.ts';
import { layGround, openEvaluation } from '#lib/server/commands/testing/open-evaluation.ts';
import type { Ground, OpenEvaluation } from '#lib/server/commands/testing/open-evaluation.ts';
import { openTestRegistry } from '#lib/server/commands/testing/test-registry.ts';
import type { TestRegistry } from '#lib/server/commands/testing/test-registry.ts';
import { openServices } from '#lib/server/open-services.ts';
import type { OpenedServices } from '#lib/server/open-services.ts';

/** Where commands race each other: one registry, as two app servers have it (one, where only one may be). */
export interface Arena {
  readonly registry: TestRegistry;
  readonly here: OpenedServices;
  readonly there: OpenedServices;
  readonly lead: Actor;
  /** Two evaluators. */
  readonly first: Actor;
  readonly second: Actor;
  /** A new evaluation that is open for scoring, with the sheets of these. */
  readonly evaluation: (...evaluators: readonly Actor[]) => Promise<OpenEvaluation>;
  readonly close: () => Promise<void>;
}

export const openArena = async (databaseUrl?: string): Promise<Arena> => {
  const registry = await openTestRegistry(databaseUrl === undefined ? {} : { databaseUrl });
  const ground: Ground = await layGround(registry);
  const there = databaseUrl === undefined ? registry.services : await secondServer(registry, databaseUrl);
  return {
    registry,
    here: registry.services,
    there,
    lead: registry.actors.lead,
    first: registry.actors.evaluator,
    second: await registry.join('evaluator'),
    evaluation: (...evaluators) => openEvaluation(registry, ground, evaluators),
    close: async () => {
      if (there !== registry.services) await there.close();
      await registry.close();
    }
  };
};

const secondServer = async (registry: TestRegistry, databaseUrl: string): Promise<OpenedServices> => {
  const dir = join(registry.dir, 'there');
  await mkdir(dir, { recursive: true });
  return openServices({ dir, keyFile: join(registry.dir, '..', 'registry.key'), databaseUrl });
};

export const run = <I, L, R>(
  services: OpenedServices,
  actor: Actor,
  command: Command<I, L, R>,
  input: unknown
): Promise<CommandResult<R>> => runCommand(services, actor, command, input);

/** Codes of the refusals; none when it went through. */
export const codesOf = (result: CommandResult<unknown>): readonly string[] =>
  result.ok ? [] : result.refusals.map(({ code }) => code);

export const cellsOf = ({ products }: OpenEvaluation, reason: string, seen = 0) =>
  products.flatMap((candidate) => ['A1', 'A2'].map((criterion) => ({ candidate, criterion, value: 1, reason, seen })));

/** Reasons of a sheet, wherever they stand: in the ledger once it is opened, else with its author. */
export const reasonsIn = async ({ here, there }: Arena, sheet: string, author: Actor): Promise<readonly string[]> => {
  const stored = await here.store.get('sheets', sheet);
  const cells =
    stored?.state === 'opened'
      ? stored.opened?.content.cells
      : (await there.drafts.read(sheet, author.id))?.content.cells;
  return (cells ?? []).map(({ reason }) => reason ?? '');
};
