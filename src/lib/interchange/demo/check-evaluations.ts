import type { CriteriaSetContent } from '#lib/domain/criteria/criteria-set.ts';
import type { Role } from '#lib/domain/people/roles.ts';
import { checkSheet } from './check-sheet.ts';
import type { DemoData } from './demo-data.ts';
import type { DemoEvaluation } from './evaluation-file.ts';
import { finding, repeated, unknownName, type Finding } from './finding.ts';

const FILE = 'evaluation.yaml';
type Path = Finding['path'];

/** Candidates, criteria set and panel exist and may do what they are there for; sheets hold together. */
export function checkEvaluations(data: DemoData, sets: readonly CriteriaSetContent[]): readonly Finding[] {
  return [
    ...repeated(
      FILE,
      'evaluations',
      data.evaluations.map((one) => one.slug),
      'slug'
    ),
    ...data.evaluations.flatMap((one, index) => {
      const path = ['evaluations', index];
      return [...checkNames(one, data, path), ...checkPanel(one, data, path), ...checkSheets(one, sets, path)];
    })
  ];
}

function checkNames(one: DemoEvaluation, data: DemoData, path: Path): readonly Finding[] {
  const products = new Set(data.products.map((product) => product.slug));
  const concluded = one.state !== 'scoring';
  return [
    ...one.candidates.flatMap((slug, place) =>
      products.has(slug) ? [] : [unknownName(FILE, [...path, 'candidates', place], slug)]
    ),
    ...(one.conclusion?.recommended ?? []).flatMap((slug, place) =>
      one.candidates.includes(slug) ? [] : [unknownName(FILE, [...path, 'conclusion', 'recommended', place], slug)]
    ),
    ...(concluded === (one.conclusion !== undefined)
      ? []
      : [
          finding(
            FILE,
            path,
            'recommendation-required',
            'Kết luận và trạng thái không khớp.',
            'Conclusion and state differ.'
          )
        ])
  ];
}

function checkPanel(one: DemoEvaluation, data: DemoData, path: Path): readonly Finding[] {
  const needs = (login: string, place: Path, ...roles: readonly Role[]): readonly Finding[] => {
    const person = data.people.find((someone) => someone.login === login);
    if (person === undefined) return [unknownName(FILE, [...path, ...place], login)];
    return person.roles.some((role) => roles.includes(role))
      ? []
      : [
          finding(
            FILE,
            [...path, ...place],
            'forbidden',
            `“${login}” không có vai trò cần thiết.`,
            `“${login}” lacks the role.`
          )
        ];
  };
  const { chair, evaluators, secretary } = one.panel;
  return [
    ...needs(chair, ['panel', 'chair'], 'lead'),
    ...evaluators.flatMap((login, place) => needs(login, ['panel', 'evaluators', place], 'evaluator')),
    ...(secretary === undefined ? [] : needs(secretary, ['panel', 'secretary'], 'curator', 'lead')),
    ...(one.confirmedBy === undefined ? [] : needs(one.confirmedBy, ['confirmedBy'], 'lead', 'committee')),
    ...(one.confirmedBy === chair
      ? [
          finding(
            FILE,
            [...path, 'confirmedBy'],
            'second-person',
            'Phải là người khác chủ trì.',
            'Must not be the chair.'
          )
        ]
      : []),
    ...one.sheets.flatMap((sheet, place) =>
      evaluators.includes(sheet.member) ? [] : [unknownName(FILE, [...path, 'sheets', place, 'member'], sheet.member)]
    )
  ];
}

function checkSheets(one: DemoEvaluation, sets: readonly CriteriaSetContent[], path: Path): readonly Finding[] {
  const set = sets.find(({ code, version }) => code === one.criteriaSet.code && version === one.criteriaSet.version);
  if (set === undefined)
    return [unknownName(FILE, [...path, 'criteriaSet'], `${one.criteriaSet.code} ${one.criteriaSet.version}`)];
  const late = one.state === 'scoring' ? [] : one.panel.evaluators.filter((login) => !handedIn(one, login));
  return [
    ...one.sheets.flatMap((sheet, place) => checkSheet(sheet, one, set, [...path, 'sheets', place])),
    ...late.map((login) =>
      finding(
        FILE,
        [...path, 'sheets'],
        'sheets-missing',
        `Thiếu phiếu của “${login}”.`,
        `The sheet of “${login}” is missing.`
      )
    )
  ];
}

const handedIn = (one: DemoEvaluation, login: string): boolean =>
  one.sheets.some((sheet) => sheet.member === login && sheet.submitted);
