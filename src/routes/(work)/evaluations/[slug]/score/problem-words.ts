import { m } from '#lib/paraglide/messages.js';
import type { SheetCriterion } from '#lib/server/queries/evaluation/view-sheet.ts';
import type { FormError } from '#lib/ui/controls/form-error.ts';
import { partOf, type CellProblem } from './cell-problems.ts';

/** One row of a form of cells with what is wrong in it. */
interface ProblemRow {
  readonly criterion: SheetCriterion;
  readonly problems: readonly CellProblem[];
  /** Whose row it is, where the form has several. */
  readonly name?: string;
}

/** What is wrong in a form of cells, each error with the name of its field and a way there. */
export const formErrors = (rows: readonly ProblemRow[]): readonly FormError[] =>
  rows.flatMap(({ criterion, problems, name }, index) =>
    problems.map((problem) => {
      const words = [name, partName(problem.field, criterion)].filter((word) => word !== undefined);
      const isShown = name === undefined || partOf(problem) === 'reason' || problem.field === 'value';
      return {
        ...(problem.field === '' || !isShown ? {} : { field: `cells.${index}.${controlOf(problem.field)}` }),
        text: words.length === 0 ? problem.message : `${words.join(', ')}: ${problem.message}`
      };
    })
  );

/** The name of a field of a cell as its label says it; undefined where the whole cell is meant. */
function partName(field: string, { kind }: SheetCriterion): string | undefined {
  const [, row, what] = /^evidence\.(\d+)(?:\.(\w+))?$/.exec(field) ?? [];
  if (row !== undefined) {
    const number = Number(row) + 1;
    return what === 'url' ? m.scoring_evidence_url_name({ number }) : m.scoring_evidence_label({ number });
  }
  if (field === 'value') return kind.type === 'measure' ? m.scoring_measure_name() : m.scoring_level_name();
  if (field.startsWith('reason')) return m.scoring_reason();
  if (field.startsWith('evidence')) return m.scoring_evidence();
  return field.startsWith('confidence') ? m.scoring_confidence() : undefined;
}

/** The control that a field's error leads to. */
const controlOf = (field: string): string =>
  /^evidence\.\d+$/.test(field) ? `${field}.label` : field === 'evidence' ? 'evidence.0.label' : field;
