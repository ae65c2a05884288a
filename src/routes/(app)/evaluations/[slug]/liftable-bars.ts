import type { EvaluationView } from '#lib/server/queries/evaluation/view-evaluation.ts';

/** Conflicts of interest that the chair may lift: those of others' sheets that are not handed in. */
export const liftableBars = (
  view: Pick<EvaluationView, 'progress' | 'candidates' | 'mine'>
): { readonly value: string; readonly label: string }[] =>
  (view.progress ?? [])
    .filter(({ sheet, submittedAt }) => submittedAt === null && sheet !== view.mine?.sheet)
    .flatMap(({ sheet, name, barred }) =>
      barred.map((id) => ({
        value: `${sheet} ${id}`,
        label: `${name}: ${view.candidates.find((one) => one.id === id)?.name ?? id}`
      }))
    );
