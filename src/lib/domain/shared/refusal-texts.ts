/**
 * Every refusal's text in both languages: what happened and what to do. `{name}` is filled from the refusal's
 * parameters. They live beside the domain, not in the interface's messages, so that pages and command line say the same.
 */
export const REFUSAL_TEXTS = {
  // the form of the input
  required: { vi: 'Cần điền mục này.', en: 'This is required.' },
  'too-long': { vi: 'Dài quá {max} ký tự. Hãy rút gọn.', en: 'Longer than {max} characters. Please shorten it.' },
  'too-short': { vi: 'Cần ít nhất {min} ký tự.', en: 'At least {min} characters are needed.' },
  'too-big': { vi: 'Lớn quá mức cho phép: nhiều nhất là {max}.', en: 'Too large: at most {max}.' },
  'too-small': { vi: 'Nhỏ quá mức cho phép: ít nhất là {min}.', en: 'Too small: at least {min}.' },
  'wrong-type': {
    vi: 'Giá trị không đúng kiểu. Nếu là số, chỉ ghi số, ví dụ 50 hoặc 1.200.',
    en: 'The value has the wrong type. For a number write digits only, such as 50.'
  },
  'not-a-choice': { vi: 'Giá trị không nằm trong các lựa chọn.', en: 'The value is not one of the choices.' },
  'unknown-field': { vi: 'Trường này không có trong biểu mẫu.', en: 'This field is not known here.' },
  malformed: { vi: 'Giá trị không đúng dạng.', en: 'The value is not well formed.' },
  'not-a-date': {
    vi: 'Không phải ngày hợp lệ. Ghi theo dạng 05/03/2026.',
    en: 'Not a valid date. Write it as 05/03/2026.'
  },
  'not-an-address': { vi: 'Không phải địa chỉ web hợp lệ.', en: 'Not a valid web address.' },
  'not-an-email': { vi: 'Không phải địa chỉ thư điện tử hợp lệ.', en: 'Not a valid e-mail address.' },
  'control-character': {
    vi: 'Có ký tự điều khiển không hiển thị được. Hãy xóa đi.',
    en: 'It holds a control character that cannot be shown. Please remove it.'
  },
  'date-in-past': { vi: 'Ngày này đã qua.', en: 'This date has passed.' },
  'dates-out-of-order': { vi: 'Ngày kết thúc phải sau ngày bắt đầu.', en: 'The end must come after the start.' },
  duplicate: { vi: 'Mục này bị lặp.', en: 'This is listed twice.' },
  'too-many-fields': {
    vi: 'Biểu mẫu có quá nhiều mục (nhiều nhất {max}).',
    en: 'The form has too many fields (at most {max}).'
  },
  // who and what
  'sign-in': {
    vi: 'Phiên đăng nhập đã hết hoặc chưa đăng nhập. Hãy đăng nhập ở một thẻ khác rồi gửi lại; nội dung vẫn còn ở đây.',
    en: 'You are not signed in, or the session has ended. Sign in in another tab and send again; what you typed is still here.'
  },
  forbidden: { vi: 'Tài khoản của bạn không có quyền làm việc này.', en: 'Your account may not do this.' },
  'not-found': { vi: 'Không tìm thấy mục này.', en: 'This could not be found.' },
  taken: { vi: 'Giá trị này đã có mục khác dùng.', en: 'Something else already uses this value.' },
  conflict: {
    vi: 'Có người vừa sửa mục này. Nội dung bạn nhập vẫn còn; hãy xem hai bản rồi lưu lại.',
    en: 'Somebody has just changed this. What you typed is kept; compare the two and save again.'
  },
  'wrong-state': {
    vi: 'Không làm được khi đang ở trạng thái “{state}”.',
    en: 'This cannot be done in the state “{state}”.'
  },
  'reason-required': { vi: 'Cần ghi lý do.', en: 'A reason is required.' },
  'second-person': {
    vi: 'Việc này cần người thứ hai xác nhận, không phải người đã làm bước trước.',
    en: 'A second person must do this, not the one who did the step before.'
  },
  'store-unavailable': {
    vi: 'Hệ thống đang tạm không ghi được. Nội dung bạn nhập vẫn còn trên trang; hãy thử lại sau.',
    en: 'The registry cannot write at the moment. What you typed is still on the page; please try again later.'
  },
  // standards
  'weights-do-not-sum': {
    vi: 'Tổng trọng số là {sum} %, phải là 100 %.',
    en: 'The weights add up to {sum}%; they must make 100%.'
  },
  'weight-negative': { vi: 'Trọng số không được âm.', en: 'A weight cannot be negative.' },
  'no-criteria': { vi: 'Bộ tiêu chí chưa có tiêu chí nào.', en: 'The set has no criteria yet.' },
  'code-repeated': { vi: 'Mã “{code}” bị lặp.', en: 'The code “{code}” is used twice.' },
  'level-missing': { vi: 'Thiếu mô tả cho mức {level}.', en: 'Level {level} has no description.' },
  'gate-on-unknown-level': {
    vi: 'Điều kiện bắt buộc dùng một mức không có trong thang điểm.',
    en: 'The gate names a level that the scale does not have.'
  },
  'basis-unknown': { vi: 'Căn cứ pháp lý này không có trong sổ.', en: 'This legal basis is not in the register.' },
  // evaluation
  'criteria-set-not-adopted': {
    vi: 'Chỉ dùng được bộ tiêu chí đã ban hành.',
    en: 'Only an adopted criteria set can be used.'
  },
  'too-few-candidates': { vi: 'Cần ít nhất hai phần mềm tham gia.', en: 'At least two candidates are needed.' },
  'too-many-candidates': {
    vi: 'Nhiều nhất {max} phần mềm trong một đợt.',
    en: 'At most {max} candidates in one evaluation.'
  },
  'product-not-listed': {
    vi: 'Phần mềm này không còn trong danh mục.',
    en: 'This product is not listed in the catalogue.'
  },
  'too-few-evaluators': { vi: 'Cần ít nhất {min} người chấm.', en: 'At least {min} evaluators are needed.' },
  'not-an-evaluator': {
    vi: 'Người này không có vai trò chuyên gia chấm điểm.',
    en: 'This person does not hold the role of evaluator.'
  },
  'administrator-may-not-score': {
    vi: 'Người quản trị hệ thống không được chấm điểm.',
    en: 'An administrator may not score.'
  },
  'no-chair': { vi: 'Cần chọn người chủ trì có vai trò tổ trưởng.', en: 'A chair with the role of lead is needed.' },
  'not-on-panel': { vi: 'Bạn không ở trong tổ chấm của đợt này.', en: 'You are not on the panel of this evaluation.' },
  'declaration-missing': {
    vi: 'Chưa có cam kết về xung đột lợi ích cho phần mềm này.',
    en: 'There is no declaration on conflicts of interest for this product yet.'
  },
  barred: {
    vi: 'Bạn đã khai có xung đột lợi ích nên không chấm phần mềm này.',
    en: 'You declared a conflict of interest, so you do not score this product.'
  },
  'bar-stands': {
    vi: 'Bạn đã khai có xung đột lợi ích với phần mềm này và không tự gỡ được. Nếu khai nhầm, hãy nhờ chủ trì gỡ.',
    en: 'You declared a conflict of interest in this product and cannot lift it yourself. If it was a mistake, ask the chair to lift it.'
  },
  'off-scale': {
    vi: 'Điểm phải là một mức của thang điểm ({min} đến {max}).',
    en: 'The score must be a level of the scale ({min} to {max}).'
  },
  'not-applicable-not-allowed': {
    vi: 'Tiêu chí này không cho chọn “không áp dụng”.',
    en: 'This criterion does not allow “not applicable”.'
  },
  'score-reason-required': {
    vi: 'Tiêu chí này cần ghi lý do cho mức đã chọn.',
    en: 'This criterion needs a reason for the level chosen.'
  },
  'cells-missing': {
    vi: 'Còn {count} ô chưa chấm. Chọn “Chưa rõ” nếu chưa đủ minh chứng.',
    en: '{count} cells are not scored. Choose “unknown” where evidence is missing.'
  },
  'already-submitted': {
    vi: 'Phiếu đã gửi. Muốn sửa, hãy rút phiếu về trước khi vòng chấm đóng.',
    en: 'The sheet is submitted. To change it, take it back before the round is closed.'
  },
  'not-submitted': { vi: 'Phiếu chưa gửi.', en: 'The sheet has not been submitted.' },
  'round-closed': {
    vi: 'Vòng chấm đã đóng; phiếu không sửa được nữa.',
    en: 'The round is closed; the sheet can no longer be changed.'
  },
  'sheets-missing': {
    vi: 'Mới có {count} phiếu đã gửi, cần ít nhất {min}.',
    en: 'Only {count} sheets are submitted; at least {min} are needed.'
  },
  'sheets-open': {
    vi: 'Còn {count} phiếu chưa gửi. Xác nhận để đóng vòng và bỏ các phiếu đó ra ngoài.',
    en: '{count} sheets are not submitted. Confirm to close the round and leave them out.'
  },
  'sheet-unreadable': {
    vi: 'Không mở được phiếu đã gửi: thiếu khóa chính (KEY_FILE).',
    en: 'A submitted sheet cannot be opened: the master key (KEY_FILE) is missing.'
  },
  'gate-open': { vi: 'Còn điều kiện bắt buộc chưa rõ: {what}.', en: 'A gate is still open: {what}.' },
  'gate-not-open': { vi: 'Điều kiện này đã rõ, không cần xử lý.', en: 'This gate is settled; nothing to do.' },
  'not-conclusive': { vi: 'Chưa kết luận được: {what}.', en: 'It cannot be concluded yet: {what}.' },
  'recommendation-required': { vi: 'Cần ghi khuyến nghị.', en: 'A recommendation is required.' },
  // requests
  'no-unit': { vi: 'Tài khoản của bạn chưa gắn với đơn vị nào.', en: 'Your account belongs to no unit.' },
  'answer-missing': {
    vi: 'Cần chọn ít nhất một phần mềm hoặc ghi rõ vì sao chưa khuyến nghị.',
    en: 'Choose at least one product, or say why none is recommended.'
  },
  'evaluation-not-concluded': { vi: 'Đợt đánh giá này chưa kết luận.', en: 'This evaluation is not concluded yet.' },
  // people
  'sign-in-failed': {
    vi: 'Tên đăng nhập hoặc mật khẩu không đúng. Hãy kiểm tra lại, hoặc hỏi quản trị hệ thống.',
    en: 'The login or the password is not right. Check them, or ask the administrator.'
  },
  'too-many-tries': {
    vi: 'Thử sai quá nhiều lần. Hãy đợi {minutes} phút.',
    en: 'Too many failed tries. Please wait {minutes} minutes.'
  },
  'password-too-short': {
    vi: 'Mật khẩu cần ít nhất {min} ký tự.',
    en: 'The password needs at least {min} characters.'
  },
  'passwords-differ': { vi: 'Hai lần nhập mật khẩu không giống nhau.', en: 'The two passwords differ.' },
  'holds-unopened-sheet': {
    vi: 'Người này đang giữ phiếu chấm chưa mở. Đặt lại mật khẩu lúc này sẽ để người khác đọc được phiếu. Hãy đợi vòng chấm đóng, hoặc nhờ chủ trì cho người này thôi chấm; khi đó phiếu bị hủy.',
    en: 'This person holds an unopened sheet. A new password link now would let somebody else read it. Wait until the round is closed, or let the chair excuse this person; the sheet is then destroyed.'
  },
  'account-holds-unopened-sheet': {
    vi: 'Chưa đặt được mật khẩu mới: tài khoản này đang giữ phiếu chấm chưa mở, nên cho đến khi vòng chấm đóng, không ai vào được bằng đường dẫn này. Nếu đây là tài khoản của bạn, hãy đăng nhập bằng mật khẩu đang có, hoặc nhờ chủ trì giúp.',
    en: 'No new password yet: this account holds an unopened sheet, so nobody gets in by this link until the round is closed. If the account is yours, sign in with the password that you have, or ask the chair.'
  },
  'link-used': { vi: 'Đường dẫn này đã dùng hoặc đã hết hạn.', en: 'This link was used or has expired.' },
  'last-admin': { vi: 'Không bỏ được người quản trị cuối cùng.', en: 'The last administrator cannot be removed.' },
  // import
  'file-too-large': { vi: 'Tệp lớn quá {max} MB.', en: 'The file is larger than {max} MB.' }
} as const satisfies Readonly<Record<string, { readonly vi: string; readonly en: string }>>;

export type RefusalCode = keyof typeof REFUSAL_TEXTS;

export const isRefusalCode = (code: unknown): code is RefusalCode =>
  typeof code === 'string' && Object.hasOwn(REFUSAL_TEXTS, code);

/** The refusal's text for a reader, parameters filled in. */
export function refusalText(
  refusal: { readonly code: RefusalCode; readonly params?: Readonly<Record<string, string | number>> },
  language: 'vi' | 'en'
): string {
  const template: string = REFUSAL_TEXTS[refusal.code][language];
  return template.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => String(refusal.params?.[name] ?? '…'));
}
