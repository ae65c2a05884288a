import { BLANK } from '../../model/administrative-form.ts';
import type { Lang } from '#lib/text/language.ts';

/** The fixed phrases of an evaluation report, in both languages. */
export interface ReportWords {
  readonly superior: (province: string) => string;
  readonly agency: string;
  readonly typeName: string;
  readonly about: (title: string) => string;
  readonly addressee: (province: string) => string;
  readonly basisAdopted: (set: string, version: string, date: string, number?: string) => string;
  readonly basisRequest: (code: string, unit: string) => string;
  readonly basis: (name: string, number: string, date?: string) => string;
  readonly opening: string;
  readonly conclusion: string;
  readonly advice: string;
  readonly recommends: (names: string) => string;
  readonly recommendsNone: string;
  readonly validUntil: (date: string) => string;
  readonly howTitle: string;
  readonly sealed: (date: string, digest: string) => string;
  readonly method: (aggregate: string, min: number) => string;
  readonly aggregates: Readonly<Record<'mean' | 'median' | 'trimmed', string>>;
  readonly resultTitle: string;
  readonly scoreTable: string;
  readonly rank: string;
  readonly product: string;
  readonly weight: string;
  readonly total: string;
  readonly figure: string;
  /** The same where something in the figure is unknown. */
  readonly figureUnknown: string;
  readonly figureAlt: string;
  readonly excluded: string;
  readonly gatesTable: string;
  readonly gate: string;
  readonly gateStates: Readonly<Record<'met' | 'not-met' | 'waived' | 'open' | 'closed-not-shown', string>>;
  readonly criteriaTitle: string;
  readonly criteriaTable: string;
  readonly criterion: string;
  readonly criteriaNote: string;
  readonly firmTitle: string;
  readonly stabilityTable: string;
  readonly group: string;
  readonly sealedWeight: string;
  readonly staysFrom: string;
  readonly staysTo: string;
  readonly seed: (seed: number, weightings: string) => string;
  readonly unknown: (product: string, criteria: string) => string;
  readonly recommendationTitle: string;
  readonly basisLapsed: string;
  readonly basisLapsedText: (numbers: string) => string;
  readonly signer: string;
  readonly signHere: string;
  readonly recipients: readonly string[];
  readonly unknownMark: string;
  readonly naMark: string;
}

/** As it was recorded, `15/QĐ-BCĐ` or with its own name in front; a blank is left for the office where it was not. */
function decisionNumber(number: string | undefined, name: string): string {
  if (number === undefined) return `${name} ${BLANK}`;
  return /^\p{L}+\s/u.test(number) ? number : `${name} ${number}`;
}

const VI: ReportWords = {
  superior: (province) => `Ban Chỉ đạo chuyển đổi số\n${province}`,
  agency: 'Tổ tư vấn\nlựa chọn phần mềm',
  typeName: 'Báo cáo',
  about: (title) => `Kết quả đánh giá: ${title}`,
  addressee: (province) => `Ban Chỉ đạo chuyển đổi số ${province}`,
  basisAdopted: (set, version, date, number) =>
    `Căn cứ ${decisionNumber(number, 'Quyết định số')} ngày ${date} về việc ban hành ${set}, phiên bản ${version}`,
  basisRequest: (code, unit) => `Xét yêu cầu tư vấn số ${code} của ${unit}`,
  basis: (name, number, date) => `Căn cứ ${name}, số ${number}${date === undefined ? '' : ` ngày ${date}`}`,
  opening: 'Tổ tư vấn báo cáo kết quả đánh giá như sau:',
  conclusion: 'Kết luận',
  advice: 'Đây là ý kiến tư vấn, không phải kết quả lựa chọn nhà thầu.',
  recommends: (names) => `Khuyến nghị: ${names}.`,
  recommendsNone: 'Chưa khuyến nghị phần mềm nào.',
  validUntil: (date) => `Khuyến nghị có giá trị đến ngày ${date}.`,
  howTitle: 'Cách đánh giá',
  sealed: (date, digest) =>
    `Tiêu chí, trọng số và cách tính được niêm phong ngày ${date}; mã niêm phong ghi trong nhật ký của hệ thống là ${digest}.`,
  method: (aggregate, min) =>
    `Điểm của một ô là ${aggregate} của những người chấm; ô có ít hơn ${min} người cho điểm là chưa rõ. Tổng điểm là tổng có trọng số trên thang 0 đến 100.`,
  aggregates: {
    mean: 'trung bình cộng',
    median: 'trung vị',
    trimmed: 'trung bình sau khi bỏ điểm cao nhất và thấp nhất'
  },
  resultTitle: 'Kết quả',
  scoreTable: 'Điểm theo nhóm tiêu chí',
  rank: 'Hạng',
  product: 'Phần mềm',
  weight: 'Trọng số',
  total: 'Tổng điểm',
  figure: 'Điểm theo nhóm tiêu chí',
  figureUnknown: 'Điểm theo nhóm tiêu chí; phần gạch chéo viền đứt là điểm chưa rõ',
  figureAlt: 'Thanh ngang xếp chồng: mỗi phần mềm một thanh, mỗi đoạn là điểm của một nhóm tiêu chí.',
  excluded: 'Bị loại',
  gatesTable: 'Tiêu chí bắt buộc',
  gate: 'Tiêu chí bắt buộc',
  gateStates: {
    met: 'Đạt',
    'not-met': 'Không đạt',
    waived: 'Miễn',
    open: 'Chưa rõ',
    'closed-not-shown': 'Không chứng minh được'
  },
  criteriaTitle: 'Điểm theo từng tiêu chí',
  criteriaTable: 'Điểm trung bình của từng tiêu chí',
  criterion: 'Tiêu chí',
  criteriaNote: '“?” là chưa rõ, “–” là không áp dụng. Trọng số là phần trong cả bộ.',
  firmTitle: 'Kết quả vững đến đâu',
  stabilityTable: 'Khoảng trọng số mà hạng nhất không đổi',
  group: 'Nhóm tiêu chí',
  sealedWeight: 'Đã niêm phong',
  staysFrom: 'Từ',
  staysTo: 'Đến',
  seed: (seed, weightings) =>
    `Phép thử trọng số dùng ${weightings} bộ trọng số ngẫu nhiên, hạt giống ${seed} lấy từ mã niêm phong.`,
  unknown: (product, criteria) => `${product}: chưa rõ ${criteria}; điểm là một khoảng.`,
  recommendationTitle: 'Khuyến nghị',
  basisLapsed: 'Căn cứ đã hết hiệu lực',
  basisLapsedText: (numbers) => `Đến ngày báo cáo, các căn cứ sau đã hết hiệu lực: ${numbers}.`,
  signer: 'Tổ trưởng',
  signHere: '(Chữ ký)',
  recipients: ['Như trên', 'Đơn vị gửi yêu cầu', 'Thành viên tổ tư vấn', 'Lưu: VT, TTV'],
  unknownMark: '?',
  naMark: '–'
};

const EN: ReportWords = {
  superior: (province) => `Steering Committee for Digital Transformation\n${province}`,
  agency: 'Advisory team\non choosing software',
  typeName: 'Report',
  about: (title) => `Result of the evaluation: ${title}`,
  addressee: (province) => `the Steering Committee for Digital Transformation of ${province}`,
  basisAdopted: (set, version, date, number) =>
    `Pursuant to ${decisionNumber(number, 'Decision No.')} of ${date} adopting ${set}, version ${version}`,
  basisRequest: (code, unit) => `Considering request ${code} of ${unit}`,
  basis: (name, number, date) => `Pursuant to ${name}, No. ${number}${date === undefined ? '' : ` of ${date}`}`,
  opening: 'The advisory team reports the result of the evaluation as follows:',
  conclusion: 'Conclusion',
  advice: 'This is advice; it is not contractor selection.',
  recommends: (names) => `Recommended: ${names}.`,
  recommendsNone: 'No product is recommended.',
  validUntil: (date) => `The recommendation holds until ${date}.`,
  howTitle: 'How it was evaluated',
  sealed: (date, digest) =>
    `Criteria, weights and method were sealed on ${date}; the code of the seal in the registry's ledger is ${digest}.`,
  method: (aggregate, min) =>
    `The score of a cell is the ${aggregate} of its evaluators; a cell scored by fewer than ${min} evaluators is unknown. The total is the weighted sum on a scale of 0 to 100.`,
  aggregates: { mean: 'mean', median: 'median', trimmed: 'mean without the highest and the lowest score' },
  resultTitle: 'Result',
  scoreTable: 'Points by group of criteria',
  rank: 'Rank',
  product: 'Product',
  weight: 'Weight',
  total: 'Total',
  figure: 'Points by group of criteria',
  figureUnknown: 'Points by group of criteria; the hatched part with a broken outline is unknown',
  figureAlt: 'Stacked horizontal bars: a bar a product, a segment the points of one group of criteria.',
  excluded: 'Excluded',
  gatesTable: 'Must-haves',
  gate: 'Must-have',
  gateStates: { met: 'Met', 'not-met': 'Not met', waived: 'Waived', open: 'Unknown', 'closed-not-shown': 'Not shown' },
  criteriaTitle: 'Scores by criterion',
  criteriaTable: 'Aggregated score of each criterion',
  criterion: 'Criterion',
  criteriaNote: '“?” is unknown, “–” is not applicable. Weights are shares of the whole.',
  firmTitle: 'How firm the result is',
  stabilityTable: 'Range of each weight within which the first place stays',
  group: 'Group of criteria',
  sealedWeight: 'Sealed',
  staysFrom: 'From',
  staysTo: 'To',
  seed: (seed, weightings) =>
    `The trial of weights uses ${weightings} random weightings, seed ${seed}, taken from the seal.`,
  unknown: (product, criteria) => `${product}: ${criteria} unknown; its points are a range.`,
  recommendationTitle: 'Recommendation',
  basisLapsed: 'Lapsed bases',
  basisLapsedText: (numbers) => `On the date of this report these bases have lapsed: ${numbers}.`,
  signer: 'Lead of the team',
  signHere: '(Signature)',
  recipients: ['As above', 'The requesting unit', 'Members of the advisory team', 'File'],
  unknownMark: '?',
  naMark: '–'
};

export const reportWords = (language: Lang): ReportWords => (language === 'vi' ? VI : EN);
