import type { OpenReason, OutcomeWarning } from '#lib/decision/outcome/index.ts';
import { say } from '#lib/app/show.ts';
import { m } from '#lib/paraglide/messages.js';
import type { ResultView } from '#lib/server/queries/evaluation/view-result.ts';

/** What stands between this result and a plain one, in sentences; the same sentence once. */
export function caveatsOf(view: ResultView): readonly string[] {
  const name = (id: string): string => view.candidates.find((one) => one.id === id)?.name ?? id;
  const titles = new Map(
    view.groups.flatMap(({ criteria }) => criteria.map(({ code, title }) => [code, `${code} ${say(title)}`]))
  );
  const title = (code: string): string => titles.get(code) ?? code;
  const names = (ids: readonly string[]): string => ids.map(name).join(', ');

  const opened = (reason: OpenReason): string => {
    switch (reason.code) {
      case 'gate-open':
        return m.result_open_gate({ gate: title(reason.criterion), name: name(reason.candidate) });
      case 'closing-contradicted':
        return m.result_open_contradicted({ gate: title(reason.criterion), name: name(reason.candidate) });
      case 'no-candidate-left':
        return m.result_open_none();
      case 'first-place-open':
        return m.result_open_first({ names: names(reason.candidates) });
      case 'first-place-shared':
        return m.result_open_shared({ names: names(reason.candidates) });
    }
  };
  const warned = (warning: OutcomeWarning): string => {
    switch (warning.code) {
      case 'panel-below-minimum':
        return m.result_warn_panel({ count: warning.evaluators, min: warning.minEvaluators });
      case 'unknown-as-worst':
        return m.result_warn_worst({ name: name(warning.candidate), criteria: warning.criteria.map(title).join('; ') });
      case 'unknown-left':
        return m.result_warn_unknown({
          name: name(warning.candidate),
          criteria: warning.criteria.map(title).join('; ')
        });
      case 'not-applicable-disputed':
        return m.result_warn_disputed({ name: name(warning.candidate), criterion: title(warning.criterion) });
      case 'nothing-applicable':
        return m.result_warn_nothing({ name: name(warning.candidate) });
      case 'beyond-bounds':
        return m.result_warn_bounds({ name: name(warning.candidate), criterion: title(warning.criterion) });
      case 'no-common-evaluator':
        return m.result_warn_no_common();
    }
  };
  const sides = [
    ...(view.commonEvaluators === null
      ? []
      : [
          view.commonEvaluators.differs
            ? m.result_common_differs({ order: names(view.commonEvaluators.order) })
            : m.result_common_same()
        ]),
    ...(view.notApplicableAsWorst === null
      ? []
      : [
          view.notApplicableAsWorst.differs
            ? m.result_na_differs({ order: names(view.notApplicableAsWorst.order) })
            : m.result_na_same()
        ])
  ];
  return [...new Set([...view.open.map(opened), ...view.warnings.map(warned), ...sides])];
}
