import { criteriaOf, type CriteriaSetContent, type Criterion } from '#lib/domain/criteria/criteria-set.ts';
import type { DemoCell, DemoEvaluation, DemoSheet } from './evaluation-file.ts';
import { finding, unknownName, type Finding } from './finding.ts';

const FILE = 'evaluation.yaml';
type Path = Finding['path'];

/** Every cell names what exists and lies on the scale; a sheet that is handed in has them all, with the reasons asked for. */
export function checkSheet(
  sheet: DemoSheet,
  of: DemoEvaluation,
  set: CriteriaSetContent,
  path: Path
): readonly Finding[] {
  const criteria = new Map(criteriaOf(set).map(({ criterion }) => [criterion.code, criterion]));
  return [
    ...Object.entries(sheet.scores).flatMap(([code, row]) => {
      const criterion = criteria.get(code);
      if (criterion === undefined) return [unknownName(FILE, [...path, 'scores', code], code)];
      return Object.entries(row).flatMap(([candidate, cell]) => {
        const place = [...path, 'scores', code, candidate];
        return of.candidates.includes(candidate)
          ? checkCell(cell, criterion, set, place)
          : [unknownName(FILE, place, candidate)];
      });
    }),
    ...(sheet.submitted ? missingCells(sheet, of, [...criteria.keys()], path) : [])
  ];
}

function checkCell(cell: DemoCell, criterion: Criterion, set: CriteriaSetContent, path: Path): readonly Finding[] {
  const levels = set.scale.levels.map((level) => level.value);
  if (cell.value === 'unknown') return [];
  if (cell.value === 'not-applicable') {
    return criterion.naAllowed
      ? []
      : [
          finding(
            FILE,
            path,
            'not-applicable-not-allowed',
            'Không cho chọn “không áp dụng”.',
            '“Not applicable” is not allowed.'
          )
        ];
  }
  const allowed = criterion.kind.type === 'yes-no' ? [0, 1] : levels;
  const extremes = [Math.min(...allowed), Math.max(...allowed)];
  if (criterion.kind.type !== 'measure' && !allowed.includes(cell.value)) {
    return [finding(FILE, path, 'off-scale', 'Không phải một mức của thang điểm.', 'Not a level of the scale.')];
  }
  const needed =
    criterion.reasonRequired === 'always' ||
    (criterion.reasonRequired === 'at-extremes' && extremes.includes(cell.value));
  return needed && cell.reason === undefined
    ? [finding(FILE, path, 'score-reason-required', 'Cần ghi lý do.', 'A reason is required.')]
    : [];
}

function missingCells(sheet: DemoSheet, of: DemoEvaluation, codes: readonly string[], path: Path): readonly Finding[] {
  return codes.flatMap((code) =>
    of.candidates
      .filter((candidate) => sheet.barred?.[candidate] === undefined && sheet.scores[code]?.[candidate] === undefined)
      .map((candidate) =>
        finding(
          FILE,
          [...path, 'scores', code],
          'cells-missing',
          `Thiếu ô ${code}, ${candidate}.`,
          `No cell ${code}, ${candidate}.`
        )
      )
  );
}
