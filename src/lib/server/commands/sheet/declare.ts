import { z } from 'zod';
import { barredFrom, declaration } from '#lib/domain/evaluation/sheet.ts';
import { repeatsOf } from '#lib/domain/criteria/repeats-of.ts';
import { refuse, refused } from '#lib/domain/shared/refusal.ts';
import { ownsSheet } from '../../policies/evaluation-policies.ts';
import { decided, defineCommand } from '../command.ts';
import { update } from '../write.ts';
import { loadSheet, mayNotScore, sheetRef } from './loaded-sheet.ts';

/**
 * An evaluator signs, for each candidate's supplier, that they have no interest in it, or that they have; who has is
 * barred from that candidate, and only the chair lifts that (`liftBar`). Every word stands in the ledger.
 */
export const declare = defineCommand({
  name: 'sheet.declare',
  roles: ['evaluator', 'lead'],
  input: z.strictObject({
    ...sheetRef,
    declarations: z
      .array(declaration.omit({ at: true }))
      .min(1)
      .max(50)
  }),
  load: loadSheet,
  may: ownsSheet,
  decide: ({ actor, input, loaded, now }) => {
    const wrong = mayNotScore(actor, loaded);
    if (wrong.length > 0) return refused(...wrong);
    const candidates = new Set<string>(loaded.evaluation.candidates.map(({ product }) => product));
    const strangers = input.declarations.flatMap(({ candidate }, index) =>
      candidates.has(candidate) ? [] : [refuse('not-found', { field: `declarations.${index}.candidate` })]
    );
    const unexplained = input.declarations.flatMap(({ conflict, text }, index) =>
      conflict === 'barred' && text === undefined
        ? [refuse('reason-required', { field: `declarations.${index}.text` })]
        : []
    );
    const barred = barredFrom(loaded.sheet);
    const lifted = input.declarations.flatMap(({ candidate, conflict }, index) =>
      conflict === 'none' && barred.has(candidate)
        ? [refuse('bar-stands', { field: `declarations.${index}.conflict` })]
        : []
    );
    const repeated = repeatsOf(
      input.declarations.map(({ candidate }) => candidate),
      'declarations'
    ).map((refusal) => ({ ...refusal, field: `${refusal.field ?? 'declarations'}.candidate` }));
    const wrongOnes = [...strangers, ...repeated, ...unexplained, ...lifted];
    if (wrongOnes.length > 0) return refused(...wrongOnes);
    const said = new Set<string>(input.declarations.map(({ candidate }) => candidate));
    return decided({
      writes: [
        update('sheets', loaded.sheet, {
          declarations: [
            ...loaded.sheet.declarations.filter(({ candidate }) => !said.has(candidate)),
            ...input.declarations.map((one) => ({ ...one, at: now }))
          ]
        })
      ],
      result: { slug: loaded.evaluation.slug }
    });
  }
});
