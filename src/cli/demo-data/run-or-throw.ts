import type { Actor } from '#lib/domain/people/actor.ts';
import { refusalText } from '#lib/domain/shared/refusal-texts.ts';
import type { Command } from '#lib/server/commands/command.ts';
import { runCommand } from '#lib/server/commands/run-command.ts';
import type { Services } from '#lib/server/services.ts';

/** Runs a command of the story; a refusal there is a fault of the story. */
export async function must<I, L, R>(
  services: Services,
  actor: Actor,
  command: Command<I, L, R>,
  input: unknown
): Promise<R> {
  const result = await runCommand(services, actor, command, input);
  if (result.ok) return result.value;
  const reasons = result.refusals.map((one) => `${one.field ?? '-'}: ${refusalText(one, 'en')}`).join('; ');
  throw new Error(`${command.name}: ${reasons}`);
}
