import type { DecisionErrorCode } from '#lib/decision/shared/decision-error.ts';
import type { DecisionWarningCode } from '#lib/decision/methods/decision-warning.ts';

/** What is wrong with a problem, in Vietnamese; the engine adds the field and the particulars in English. */
const ERRORS: Record<DecisionErrorCode, string> = {
  empty: 'không có dữ liệu',
  ragged: 'các hàng không cùng số cột',
  'length-mismatch': 'số phần tử không khớp',
  'not-square': 'ma trận không vuông',
  'not-finite': 'không phải số hữu hạn',
  'not-integer': 'không phải số nguyên',
  negative: 'số âm, phương pháp không nhận',
  'not-positive': 'phải là số dương',
  'out-of-range': 'ngoài khoảng cho phép',
  'out-of-scale': 'ngoài thang điểm',
  'bounds-equal': 'hai đầu thang trùng nhau',
  'not-monotone': 'sai thứ tự tăng giảm',
  'weight-negative': 'trọng số âm',
  'weights-zero': 'mọi trọng số đều bằng 0',
  'weights-not-normalised': 'tổng trọng số không đúng',
  duplicate: 'bị lặp',
  'unknown-id': 'mã không có trong danh sách',
  'gate-not-on-scale': 'tiêu chí bắt buộc không nằm trên thang',
  'gate-missing': 'thiếu tiêu chí bắt buộc',
  'barred-score': 'điểm của người không được chấm',
  'wrong-source': 'sai nguồn trả lời',
  'waived-and-closed': 'vừa được miễn vừa bị đóng',
  'not-reciprocal': 'hai nhận định đối nhau không nghịch đảo',
  constant: 'mọi giá trị như nhau',
  infeasible: 'không có lời giải',
  'too-few': 'quá ít dữ liệu',
  'too-many': 'quá nhiều dữ liệu',
  'not-comparable': 'không so sánh được',
  'legal-range': 'ngoài khoảng luật định',
  'amount-and-parts': 'tổng và các phần không khớp',
  'unknown-method': 'phương pháp không có',
  'unknown-parameter': 'tham số không có',
  'unknown-value': 'giá trị không nhận ra',
  'missing-parameter': 'thiếu thông tin bắt buộc'
};

/** What is to be said beside a result, in Vietnamese. */
const WARNINGS: Record<DecisionWarningCode, string> = {
  'weights-scaled': 'trọng số đã được chia cho tổng của chúng',
  'weights-not-normalised': 'tổng trọng số khác 1, dùng nguyên như đã cho',
  'weight-zero': 'trọng số bằng 0, tiêu chí không có tác dụng',
  'constant-criterion': 'tiêu chí không phân biệt các phương án',
  'all-equal': 'mọi phương án như nhau',
  'single-candidate': 'chỉ có một phương án',
  'data-dependent-scale': 'giá trị phụ thuộc vào các phương án được so sánh',
  'default-used': 'dùng giá trị mặc định',
  'parameter-ignored': 'bỏ qua tham số',
  'field-ignored': 'bỏ qua mục',
  'inconsistent-judgements': 'các nhận định thiếu nhất quán',
  'not-quite-reciprocal': 'nghịch đảo đã bị làm tròn',
  'no-random-index': 'không có chỉ số ngẫu nhiên',
  'no-consistency-index': 'chỉ số nhất quán không có nghĩa',
  cycle: 'các phương án vượt nhau vòng tròn',
  'descriptive-weights': 'chỉ mô tả dữ liệu, không nói lên điều tỉnh coi trọng',
  'incomplete-dropped': 'bỏ đối tượng thiếu dữ liệu',
  excluded: 'bị loại, không xếp hạng',
  'simulation-only': 'mô phỏng'
};

/** An error's code in Vietnamese. */
export function errorInVietnamese(code: DecisionErrorCode): string {
  return ERRORS[code];
}

/** A warning's code in Vietnamese. */
export function warningInVietnamese(code: DecisionWarningCode): string {
  return WARNINGS[code];
}
