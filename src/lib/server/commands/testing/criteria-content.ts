import type { CriteriaSetContent } from '#lib/domain/criteria/criteria-set.ts';

const both = (vi: string, en: string) => ({ vi, en });

const SCALE = [0, 1, 2].map((value) => ({
  value,
  label: both(`Mức ${value}`, `Level ${value}`),
  meaning: both(`Nghĩa của mức ${value}`, `Meaning of level ${value}`)
}));

const criterion = (code: string, weight: number): CriteriaSetContent['tree'][number]['children'][number] => ({
  code,
  title: both(`Tiêu chí ${code}`, `Criterion ${code}`),
  question: both('Thấy gì?', 'What was seen?'),
  kind: { type: 'rubric' },
  levels: SCALE.map(({ value, meaning }) => ({ value, descriptor: meaning })),
  evidence: { required: false, kinds: [] },
  answeredBy: 'evaluator',
  weight,
  reasonRequired: 'never',
  naAllowed: false,
  bases: [],
  facts: []
});

/** A small criteria set for tests of commands: one group, two criteria (A1, A2) of equal weight, levels 0 to 2. */
export const criteriaContent = (code = 'BTC-THU', version = '1.0'): CriteriaSetContent => ({
  code,
  version,
  title: both('Bộ tiêu chí thử', 'Test criteria'),
  purpose: both('Để thử', 'For tests'),
  scope: [],
  languages: ['vi', 'en'],
  legalBases: [],
  scale: { levels: SCALE },
  tree: [
    {
      code: 'A',
      title: both('Nhóm A', 'Group A'),
      weight: 100,
      children: [criterion('A1', 50), criterion('A2', 50)]
    }
  ],
  panelRules: {
    aggregate: 'mean',
    gapInLevels: 2,
    minEvaluators: 1,
    gateRule: 'unanimous',
    unknownPolicy: 'resolve',
    decimals: 2,
    tieBreaks: []
  },
  method: { id: 'additive' },
  weightsRecord: { how: 'direct' }
});
