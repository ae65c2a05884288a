import type { SheetCriterion, SheetView } from '#lib/server/queries/evaluation/view-sheet.ts';

const criterion = (code: string, reasonRequired: SheetCriterion['reasonRequired']): SheetCriterion => ({
  code,
  title: { vi: `Tiêu chí ${code}`, en: `Criterion ${code}` },
  question: { vi: 'Thấy gì?', en: 'What was seen?' },
  kind: { type: 'rubric' },
  levels: [],
  evidence: { required: false, kinds: [] },
  reasonRequired,
  naAllowed: true,
  gate: false,
  share: 0.5,
  reasonAt: reasonRequired === 'at-extremes' ? [0, 5] : [],
  facts: []
});

const candidate = (id: string): SheetView['candidates'][number] => ({
  id,
  slug: id,
  name: id.toUpperCase(),
  supplier: null,
  declaration: { conflict: 'none', text: undefined, at: '2026-11-20T01:00:00.000Z' },
  facts: []
});

/** An empty sheet of two criteria and two invented products, levels 0 to 5. */
export const sampleSheet = (): SheetView => ({
  id: 'evaluation',
  revision: 1,
  slug: 'dg-2026-09',
  code: 'ĐG-2026-09',
  title: { vi: 'Đợt thử' },
  state: 'scoring',
  illustration: true,
  deadline: null,
  overdue: null,
  cancelled: null,
  sheet: {
    id: 'sheet',
    state: 'unsubmitted',
    submittedAt: null,
    commitment: null,
    writable: true,
    roundOpen: true,
    savedAt: null
  },
  levels: [0, 1, 2, 3, 4, 5].map((value) => ({
    value,
    label: { vi: `Mức ${value}` },
    meaning: { vi: `Nghĩa của mức ${value}` }
  })),
  groups: [
    { code: 'A', title: { vi: 'Nhóm A' }, criteria: [criterion('A1', 'never'), criterion('A2', 'at-extremes')] }
  ],
  candidates: [candidate('xoai'), candidate('buoi')],
  cells: [],
  asked: ['A1', 'A2'].flatMap((code) => ['xoai', 'buoi'].map((id) => ({ candidate: id, criterion: code })))
});
