import { computeOutcome, type Answer, type EvaluationProblem } from '#lib/decision/outcome/index.ts';
import { leaveOneOut } from '#lib/decision/robustness/leave-one-out.ts';
import { robustnessOf } from '#lib/domain/evaluation/robustness-of.ts';
import type { EvaluationReportInput } from '../input.ts';

const both = (vi: string) => ({ vi, en: vi });

/** `tai`, `ngoc`, `khoi` by their answers to A1 and A2 of each candidate. */
export type Scores = Readonly<Record<string, Readonly<Record<string, readonly [Answer, Answer]>>>>;

const AGREED: Scores = {
  tai: { jitsi: [5, 4], nextcloud: [4, 3] },
  ngoc: { jitsi: [5, 4] },
  khoi: { jitsi: [5, 4], nextcloud: [3, 3] }
};

/** A panel of three over two products; Ngọc has an interest in Nextcloud and did not score it. For tests. */
export function sampleInput(more: Partial<EvaluationReportInput> = {}, scores: Scores = AGREED): EvaluationReportInput {
  const criterion = (id: string) => ({
    id,
    weight: 1,
    kind: 'rubric' as const,
    worst: 0,
    best: 5,
    shape: { kind: 'linear' as const }
  });
  const rules = {
    aggregate: 'mean',
    minEvaluators: 2,
    gateRule: 'unanimous',
    unknownPolicy: 'resolve',
    decimals: 1,
    tieBreaks: []
  } as const;
  const problem: EvaluationProblem = {
    scale: { worst: 0, best: 5 },
    tree: [{ id: 'A', weight: 1, children: [criterion('A1'), criterion('A2')] }],
    candidates: [{ id: 'jitsi' }, { id: 'nextcloud' }],
    evaluators: Object.keys(scores).map((id) => ({ id })),
    barred:
      scores['ngoc'] !== undefined && scores['ngoc']['nextcloud'] === undefined
        ? [{ evaluator: 'ngoc', candidate: 'nextcloud' }]
        : [],
    cells: Object.entries(scores).flatMap(([evaluator, of]) =>
      Object.entries(of).flatMap(([candidate, answers]) =>
        answers.map((score, index) => ({ evaluator, candidate, criterion: `A${index + 1}`, score }))
      )
    ),
    rules,
    waivers: [],
    closedGates: []
  };
  const outcome = computeOutcome(problem);
  const names = {
    candidates: new Map([
      ['jitsi', 'Jitsi Meet'],
      ['nextcloud', 'Nextcloud Talk']
    ]),
    groups: new Map()
  };
  return {
    language: 'vi',
    number: 'BC-2026-02',
    date: '2026-12-05',
    place: 'Vĩnh Long',
    province: 'tỉnh Vĩnh Long',
    illustration: true,
    evaluation: {
      code: 'ĐG-2026-04',
      title: both('Họp trực tuyến'),
      sealedOn: '2026-11-09',
      sealDigest: '7f3a91c0e2d45b18',
      closedOn: '2026-11-30'
    },
    criteria: {
      code: 'BTC',
      version: '2.0',
      title: both('Bộ tiêu chí phần mềm họp trực tuyến'),
      tree: [
        {
          code: 'A',
          title: both('Phù hợp'),
          weight: 100,
          children: ['A1', 'A2'].map((code) => ({
            code,
            title: both(`Tiêu chí ${code}`),
            question: both('Thấy gì?'),
            kind: { type: 'rubric' as const },
            levels: [],
            evidence: { required: false, kinds: [] },
            answeredBy: 'evaluator' as const,
            weight: 50,
            reasonRequired: 'never' as const,
            naAllowed: false,
            bases: [],
            facts: []
          }))
        }
      ],
      scale: { levels: [0, 5].map((value) => ({ value, label: both('Mức'), meaning: both('Nghĩa') })) },
      panelRules: { ...rules, tieBreaks: [], gapInLevels: 2 }
    },
    adoption: { date: '2026-11-02', number: '15/QĐ-BCĐ' },
    bases: [],
    requests: [],
    candidates: names.candidates,
    evaluators: new Map([
      ['tai', 'Tài'],
      ['ngoc', 'Ngọc'],
      ['khoi', 'Khôi']
    ]),
    leftOut: [],
    conflicts: problem.barred.map(({ evaluator, candidate }) => ({
      evaluator,
      person: 'Ngọc',
      candidate,
      reason: 'Em ruột làm ở đơn vị triển khai.'
    })),
    outcome,
    outcomeDigest: '0'.repeat(64),
    robustness: robustnessOf(problem, outcome, 7, names),
    withoutOne: leaveOneOut(problem, outcome)
      .filter(({ left }) => left.kind === 'evaluator')
      .map(({ left, firstChanges }) =>
        firstChanges
          ? { evaluator: left.id, kind: 'open' as const, candidates: ['jitsi', 'nextcloud'], wasOpen: false }
          : { evaluator: left.id, kind: 'same' as const }
      ),
    waivers: [],
    recommendation: both('Kính đề nghị dùng Jitsi Meet.'),
    recommended: ['jitsi'],
    chair: 'Đặng Thị Kim Loan',
    ...more
  };
}
