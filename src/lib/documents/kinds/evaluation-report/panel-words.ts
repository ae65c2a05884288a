import type { Lang } from '#lib/text/language.ts';

/** What an evaluation report says of the people on the panel: who scored what, who did not, and how far they agree. */
export interface PanelWords {
  readonly how: (people: number, candidates: number, criteria: number, levels: string) => string;
  readonly fewer: (product: string, people: number) => string;
  readonly leftOut: (names: string) => string;
  readonly panelTitle: string;
  readonly scorers: (names: string) => string;
  readonly noConflict: string;
  readonly conflicts: string;
  readonly conflict: (name: string, product: string, reason: string | undefined) => string;
  readonly agreementTitle: string;
  readonly agreement: (alpha: string, interval: string) => string;
  readonly agreementUndefined: string;
  readonly readings: Readonly<Record<'good' | 'tentative' | 'low', string>>;
  readonly weakPanel: (alpha: string) => string;
  readonly withoutOne: {
    readonly same: (people: number, known: boolean) => string;
    readonly other: (names: string, first: string) => string;
    readonly nobody: (names: string) => string;
    readonly open: (names: string) => string;
    readonly stillOpen: (names: string, first: string) => string;
    readonly rest: (known: boolean) => string;
  };
  readonly and: string;
  readonly annex: string;
  readonly annexTable: string;
  readonly annexNote: (names: string) => string;
  readonly annexMarks: string;
  readonly barredMark: string;
}

const VI: PanelWords = {
  how: (people, candidates, criteria, levels) =>
    `${people} chuyên gia chấm độc lập ${candidates} phần mềm theo ${criteria} tiêu chí, thang ${levels}; không ai xem được điểm của người khác trước khi vòng chấm đóng.`,
  fewer: (product, people) =>
    people === 0 ? `Riêng ${product} không có ai chấm.` : `Riêng ${product} có ${people} người chấm.`,
  leftOut: (names) => `Không tính phiếu của ${names} vì chưa gửi khi vòng chấm đóng.`,
  panelTitle: 'Tổ chấm và xung đột lợi ích',
  scorers: (names) => `Người chấm: ${names}.`,
  noConflict: 'Không ai khai có xung đột lợi ích.',
  conflicts: 'Đã khai xung đột lợi ích, nên không chấm phần mềm liên quan:',
  conflict: (name, product, reason) =>
    `${name} không chấm ${product}${reason === undefined ? '' : `; lý do đã khai: “${reason}”`}`,
  agreementTitle: 'Mức đồng thuận của người chấm',
  agreement: (alpha, interval) => `Hệ số Krippendorff α (thứ bậc) là ${alpha}, khoảng tin cậy ${interval}.`,
  agreementUndefined: 'Không tính được hệ số đồng thuận vì các điểm giống nhau hoặc chỉ một người chấm.',
  readings: {
    good: 'Từ 0,80 trở lên là đồng thuận tốt.',
    tentative: 'Từ 0,667 đến dưới 0,80 là tạm chấp nhận được; chỉ nên rút ra kết luận dè dặt.',
    low: 'Dưới 0,667 là đồng thuận yếu: các điểm chưa đủ thống nhất để chỉ dựa vào đó mà kết luận.'
  },
  weakPanel: (alpha) =>
    `Tổ chấm còn lệch nhau nhiều (Krippendorff α = ${alpha}, dưới 0,667), nên thứ hạng dưới đây cần đọc thận trọng.`,
  withoutOne: {
    same: (people, known) =>
      `Bỏ phiếu của bất cứ ai trong ${people} người chấm, hạng nhất vẫn ${known ? 'giữ nguyên' : 'chưa xác định được'}.`,
    other: (names, first) => `Bỏ phiếu của ${names} thì ${first} đứng đầu.`,
    open: (names) => `Bỏ phiếu của ${names} thì không còn xác định được hạng nhất.`,
    nobody: (names) => `Bỏ phiếu của ${names} thì không còn phần mềm nào được xếp hạng.`,
    stillOpen: (names, first) =>
      `Bỏ phiếu của ${names} thì hạng nhất vẫn chưa xác định được, nhưng có thể là ${first}.`,
    rest: (known) => `Bỏ phiếu của người khác, hạng nhất vẫn ${known ? 'giữ nguyên' : 'chưa xác định được như trước'}.`
  },
  and: ' hoặc ',
  annex: 'Điểm của từng người chấm',
  annexTable: 'Điểm của từng người chấm, theo thứ tự ghi ở trên',
  annexNote: (names) => `Trong mỗi ô, điểm ghi theo thứ tự: ${names}.`,
  annexMarks: '“?” là chưa rõ, “–” là không áp dụng, “×” là không chấm vì đã khai xung đột lợi ích.',
  barredMark: '×'
};

const EN: PanelWords = {
  how: (people, candidates, criteria, levels) =>
    `${people} evaluators scored ${candidates} products alone on ${criteria} criteria, scale ${levels}; nobody could see another’s scores before the round was closed.`,
  fewer: (product, people) =>
    people === 0
      ? `Nobody scored ${product}.`
      : `${product} was scored by ${people === 1 ? 'one of them' : `${people} of them`}.`,
  leftOut: (names) => `Not counted, because not handed in when the round was closed: ${names}.`,
  panelTitle: 'The panel and conflicts of interest',
  scorers: (names) => `Evaluators: ${names}.`,
  noConflict: 'Nobody declared a conflict of interest.',
  conflicts: 'Conflicts of interest were declared; these products were not scored by those concerned:',
  conflict: (name, product, reason) =>
    `${name} did not score ${product}${reason === undefined ? '' : `; reason as declared: “${reason}”`}`,
  agreementTitle: 'Agreement of the evaluators',
  agreement: (alpha, interval) => `Krippendorff’s α (ordinal) is ${alpha}, confidence interval ${interval}.`,
  agreementUndefined: 'Agreement cannot be computed, because all scores are equal or only one person scored.',
  readings: {
    good: 'From 0.80 upwards, agreement is good.',
    tentative: 'From 0.667 to below 0.80, agreement is just acceptable; conclusions are tentative.',
    low: 'Below 0.667, agreement is weak: the scores differ too much to rest a conclusion on them alone.'
  },
  weakPanel: (alpha) =>
    `The evaluators differ widely (Krippendorff’s α = ${alpha}, below 0.667), so read the ranking below with care.`,
  withoutOne: {
    same: (people, known) =>
      `Leaving out any one of the ${people} evaluators, the first place ${known ? 'stays' : 'remains undetermined'}.`,
    other: (names, first) => `Leaving out ${names}, ${first} would come first.`,
    open: (names) => `Leaving out ${names}, the first place could no longer be determined.`,
    nobody: (names) => `Leaving out ${names}, no product would be ranked any more.`,
    stillOpen: (names, first) =>
      `Leaving out ${names}, the first place would remain undetermined, but could be that of ${first}.`,
    rest: (known) => `Leaving out anybody else, the first place ${known ? 'stays' : 'remains undetermined as before'}.`
  },
  and: ' or ',
  annex: 'Scores of each evaluator',
  annexTable: 'Scores of each evaluator, in the order given above',
  annexNote: (names) => `In each cell the scores stand in this order: ${names}.`,
  annexMarks: '“?” is unknown, “–” is not applicable, “×” is not scored because of a declared conflict of interest.',
  barredMark: '×'
};

export const panelWords = (language: Lang): PanelWords => (language === 'vi' ? VI : EN);
