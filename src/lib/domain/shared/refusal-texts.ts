import { formatNumber } from '#lib/text/numbers.ts';
import { DAY_FAULTS } from '#lib/text/parse-day.ts';
import { stateWord } from './state-words.ts';

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
  'wrong-type': { vi: 'Giá trị không đúng kiểu.', en: 'The value has the wrong type.' },
  'not-a-number': {
    vi: 'Mục này phải là một số. Chỉ ghi chữ số, ví dụ 50 hoặc 1.200.',
    en: 'This must be a number. Write digits only, for example 50 or 1,200.'
  },
  'not-whole': {
    vi: 'Mục này phải là số nguyên, không có phần lẻ, ví dụ 50 hoặc 1.200.',
    en: 'This must be a whole number without decimals, for example 50 or 1,200.'
  },
  'not-a-choice': { vi: 'Giá trị không nằm trong các lựa chọn.', en: 'The value is not one of the choices.' },
  'unknown-field': { vi: 'Trường này không có trong biểu mẫu.', en: 'This field is not known here.' },
  malformed: { vi: 'Giá trị không đúng dạng.', en: 'The value is not well formed.' },
  'not-a-date': {
    vi: 'Không phải ngày hợp lệ. Ghi theo dạng 05/03/2026.',
    en: 'Not a valid date. Write it as 05/03/2026.'
  },
  'date-short-year': DAY_FAULTS['short-year'],
  'date-month-first': DAY_FAULTS['month-first'],
  'date-no-such-month': DAY_FAULTS['no-such-month'],
  'date-no-such-day': DAY_FAULTS['no-such-day'],
  'not-an-address': { vi: 'Không phải địa chỉ web hợp lệ.', en: 'Not a valid web address.' },
  'not-an-email': { vi: 'Không phải địa chỉ thư điện tử hợp lệ.', en: 'Not a valid e-mail address.' },
  'nothing-to-see': {
    vi: 'Chưa có chữ nào nhìn thấy được.',
    en: 'There is nothing to see in this text.'
  },
  'mixed-scripts': {
    vi: 'Tên lẫn chữ cái của bảng chữ khác trông giống chữ Latinh. Hãy gõ lại tên.',
    en: 'The name mixes in letters of another alphabet that look like Latin ones. Please type it again.'
  },
  'control-character': {
    vi: 'Có ký tự điều khiển không hiển thị được. Hãy xóa đi.',
    en: 'It holds a control character that cannot be shown. Please remove it.'
  },
  'date-in-past': {
    vi: 'Ngày này đã qua. Ghi một ngày từ hôm nay trở đi, theo dạng ngày/tháng/năm.',
    en: 'This date has passed. Write a day from today on, as day/month/year.'
  },
  'dates-out-of-order': { vi: 'Ngày kết thúc phải sau ngày bắt đầu.', en: 'The end must come after the start.' },
  duplicate: { vi: 'Mục này bị lặp.', en: 'This is listed twice.' },
  'too-many-fields': {
    vi: 'Biểu mẫu có quá nhiều mục (nhiều nhất {max}).',
    en: 'The form has too many fields (at most {max}).'
  },
  // who and what
  'sign-in': {
    vi: 'Phiên đăng nhập đã hết hoặc chưa đăng nhập. Hãy đăng nhập ở một thẻ khác rồi gửi lại; nội dung đã nhập vẫn còn ở đây.',
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
  'demo-account': {
    vi: 'Tài khoản của bản trình diễn dùng chung cho mọi người xem, không đổi mật khẩu được.',
    en: 'The accounts of the demonstration are shared by all visitors; their password cannot be changed.'
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
  'store-away': {
    vi: 'Hệ thống lưu trữ đang tạm không trả lời. Những gì đã lưu không mất. Hãy quay lại trang trước và thử lại sau ít phút.',
    en: 'The store does not answer at the moment. Nothing that was saved is lost. Go back and try again in a few minutes.'
  },
  'too-large-to-store': {
    vi: 'Nội dung lớn quá mức lưu được (nhiều nhất {max} MB một hồ sơ). Chưa ghi gì; hãy rút gọn rồi thử lại.',
    en: 'This is larger than what can be kept (at most {max} MB a record). Nothing was written; shorten it and try again.'
  },
  'limit-reached': {
    vi: 'Hồ sơ này đã đủ số mục cho phép (nhiều nhất {max}); không thêm được nữa. Chưa ghi gì.',
    en: 'This record already holds as many items as it may (at most {max}). Nothing was written.'
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
    vi: 'Tiêu chí bắt buộc dùng một mức không có trong thang điểm.',
    en: 'The gate names a level that the scale does not have.'
  },
  'gate-always-met': {
    vi: 'Tiêu chí bắt buộc này mức nào cũng đạt, nên không loại được ai. Hãy chọn mức cao hơn.',
    en: 'Every answer passes this gate, so it keeps nobody out. Choose a higher level.'
  },
  'level-unknown': { vi: 'Mức {level} không có trong thang điểm.', en: 'The scale has no level {level}.' },
  'bounds-equal': {
    vi: 'Giá trị kém nhất và tốt nhất của một số đo phải khác nhau.',
    en: 'The worst and the best value of a measure must differ.'
  },
  'version-older': {
    vi: 'Phiên bản {version}, mới hơn, đã được ban hành; không ban hành lùi phiên bản.',
    en: 'Version {version}, which is newer, was adopted already; an older one cannot follow it.'
  },
  'criteria-unanswerable': {
    vi: 'Tiêu chí {what} do thư ký hoặc máy trả lời, mà ở đây chưa ghi được câu trả lời như vậy. Hãy dùng bộ tiêu chí để người chấm trả lời.',
    en: '{what} is answered by the curator or by a machine, and such answers cannot be recorded here yet. Use criteria that evaluators answer.'
  },
  'cannot-compute': {
    vi: 'Với bộ tiêu chí và quy tắc này không tính được kết quả ({what}). Hãy báo người lập bộ tiêu chí.',
    en: 'No result can be computed from these criteria and rules ({what}). Tell whoever drew up the criteria.'
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
  'chair-may-not-score': {
    vi: 'Chủ trì không chấm điểm. Hãy chọn người khác chấm.',
    en: 'The chair does not score. Choose somebody else.'
  },
  'too-many-cells': {
    vi: 'Mỗi phiếu sẽ có {count} ô, nhiều nhất là {max}. Hãy bớt phần mềm tham gia hoặc dùng bộ tiêu chí gọn hơn.',
    en: 'Each sheet would have {count} cells; at most {max}. Take fewer candidates, or a shorter criteria set.'
  },
  'result-too-large': {
    vi: 'Kết quả của đợt này sẽ lớn quá mức lưu được. Hãy bớt phần mềm tham gia, tiêu chí hoặc người chấm.',
    en: 'The result of this evaluation would be larger than what can be kept. Take fewer candidates, criteria or evaluators.'
  },
  'no-chair': { vi: 'Cần chọn người chủ trì có vai trò tổ trưởng.', en: 'A chair with the role of lead is needed.' },
  'not-on-panel': { vi: 'Bạn không ở trong tổ chấm của đợt này.', en: 'You are not on the panel of this evaluation.' },
  'already-excused': { vi: 'Người này đã thôi chấm.', en: 'This person was excused already.' },
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
  'evidence-required': {
    vi: 'Tiêu chí này cần ít nhất một minh chứng cho điểm đã cho. Nếu chưa có, chọn “Chưa rõ”.',
    en: 'This criterion requires at least one piece of evidence for the score. Where there is none yet, choose “unknown”.'
  },
  'sheet-full': {
    vi: 'Phiếu gần đầy: ô này cần thêm {needed} kB mà cả phiếu chỉ còn {left} kB (trên {max} kB). Chưa ghi gì; hãy rút gọn lý do.',
    en: 'The sheet is nearly full: this cell needs {needed} kB more and the whole sheet has {left} kB left (of {max} kB). Nothing was saved; please shorten the reason.'
  },
  'sheet-too-large': {
    vi: 'Phiếu vượt quá {max} kB, thừa {over} kB. Hãy rút gọn lý do ở vài ô rồi gửi lại.',
    en: 'The sheet is larger than {max} kB, by {over} kB. Shorten some reasons and hand it in again.'
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
    vi: 'Mới có {count} phiếu có điểm đã gửi, cần ít nhất {min}.',
    en: 'Only {count} sheets with scores are submitted; at least {min} are needed.'
  },
  'sheets-open': {
    vi: 'Còn {count} phiếu chưa gửi. Xác nhận để đóng vòng và bỏ các phiếu đó ra ngoài.',
    en: '{count} sheets are not submitted. Confirm to close the round and leave them out.'
  },
  'sheet-unreadable': {
    vi: 'Không mở được nội dung phiếu này: khóa chính (KEY_FILE) không phải khóa đã mã hóa phiếu, hoặc tệp đã hỏng. Hãy nhờ quản trị hệ thống đưa tệp khóa cũ trở lại. Nếu không còn, khi vòng chấm còn mở, người chấm bỏ bản này và chấm lại từ đầu.',
    en: 'What this sheet says cannot be opened: the master key (KEY_FILE) is not the one that it was encrypted with, or the file is damaged. Ask the administrator to put the old key file back. If it is lost, the evaluator can drop this copy and score anew while the round is open.'
  },
  'sheet-readable': {
    vi: 'Phiếu này vẫn mở được, không cần chấm lại từ đầu.',
    en: 'This sheet can still be opened; there is no need to start it anew.'
  },
  'sheets-unreadable': {
    vi: 'Có {count} phiếu đã gửi mà không mở được: thiếu khóa chính (KEY_FILE) hoặc tệp khóa của phiếu đã hỏng. Hãy đưa tệp khóa cũ trở lại, hoặc để người chấm rút phiếu về và chấm lại; nếu không được, xác nhận bỏ các phiếu đó ra ngoài và ghi lý do.',
    en: '{count} submitted sheets cannot be opened: the master key (KEY_FILE) is missing, or a sheet’s own key file is damaged. Put the old key file back, or let the evaluators take their sheets back and score anew; failing that, confirm that they are left out and give the reason.'
  },
  'too-few-readable': {
    vi: 'Chỉ mở được {count} phiếu có điểm, cần ít nhất {min}. Hãy đưa tệp khóa cũ (KEY_FILE) trở lại, hoặc để người chấm rút phiếu về và chấm lại.',
    en: 'Only {count} sheets with scores can be opened; at least {min} are needed. Put the old key file (KEY_FILE) back, or let the evaluators take their sheets back and score anew.'
  },
  'gate-open': { vi: 'Còn tiêu chí bắt buộc chưa rõ: {what}.', en: 'A gate is still open: {what}.' },
  'report-under-way': {
    vi: 'Đã có báo cáo trình Ban Chỉ đạo dựa trên kết luận này. Hãy để Ban Chỉ đạo trả lại báo cáo trước.',
    en: 'A report on this conclusion is before the committee. Let the committee return the report first.'
  },
  'looser-than-standard': {
    vi: 'Quy tắc này lỏng hơn bộ tiêu chí đã ban hành; chủ trì chỉ được làm chặt hơn.',
    en: 'This rule is laxer than the adopted standard; the chair may only make it stricter.'
  },
  'key-reused': {
    vi: 'Biểu mẫu này đã gửi một lần với nội dung khác, nên lần này chưa lưu gì. Nội dung vừa nhập vẫn còn ở đây: hãy xem bản đã gửi trước, rồi gửi lại nếu đây là việc mới.',
    en: 'This form was sent before with other content, so nothing was saved this time. What you typed is still here: look at what was sent first, then send again if this is something new.'
  },
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
  'password-wrong': {
    vi: 'Mật khẩu hiện tại không đúng. Mật khẩu chưa đổi.',
    en: 'The current password is not right. Nothing was changed.'
  },
  'password-unchanged': {
    vi: 'Mật khẩu mới phải khác mật khẩu hiện tại.',
    en: 'The new password must differ from the current one.'
  },
  'password-guessable': {
    vi: 'Mật khẩu này dễ đoán: từ hay gặp, dãy phím, ký tự lặp lại hoặc tên của bạn. Hãy dùng một câu vài từ không liên quan với nhau.',
    en: 'This password is easy to guess: common words, keys in a row, repeated signs or your name. Use a few unrelated words.'
  },
  'passwords-differ': { vi: 'Hai lần nhập mật khẩu không giống nhau.', en: 'The two passwords differ.' },
  'report-returned': {
    vi: 'Báo cáo {number} đang bị trả lại. Hãy mở báo cáo đó và chọn “Lập lại báo cáo”, có giải trình việc tiếp thu ý kiến.',
    en: 'Report {number} was returned. Open it and choose “Create it again”, saying how the objection was met.'
  },
  'holds-unopened-sheet': {
    vi: 'Người này đang giữ phiếu chấm chưa mở. Đặt lại mật khẩu lúc này sẽ để người khác đọc được phiếu. Hãy đợi vòng chấm đóng, hoặc nhờ chủ trì cho người này thôi chấm; khi đó phiếu bị hủy.',
    en: 'This person holds an unopened sheet. A new password link now would let somebody else read it. Wait until the round is closed, or let the chair excuse this person; the sheet is then destroyed.'
  },
  'account-holds-unopened-sheet': {
    vi: 'Chưa đặt được mật khẩu mới: tài khoản này đang giữ phiếu chấm chưa mở, nên cho đến khi vòng chấm đóng, không ai vào được bằng đường dẫn này. Nếu đây là tài khoản của bạn, hãy đăng nhập bằng mật khẩu đang có, hoặc nhờ chủ trì giúp.',
    en: 'No new password yet: this account holds an unopened sheet, so nobody gets in by this link until the round is closed. If the account is yours, sign in with the password that you have, or ask the chair.'
  },
  'link-used': { vi: 'Đường dẫn này đã dùng hoặc đã hết hạn.', en: 'This link was used or has expired.' },
  'lock-first': {
    vi: 'Hãy khóa tài khoản trước, rồi mới xóa thông tin cá nhân.',
    en: 'Lock the account first; only then can the personal data be erased.'
  },
  'sits-on-panel': {
    vi: 'Người này còn trong tổ chấm của {what}. Hãy để chủ trì cho thôi chấm hoặc kết thúc đợt đánh giá trước.',
    en: 'This person still sits on the panel of {what}. Let the chair excuse them or end the evaluation first.'
  },
  'own-roles': {
    vi: 'Không ai tự đổi vai trò của mình. Hãy nhờ một quản trị khác.',
    en: 'Nobody changes their own roles. Ask another administrator.'
  },
  'last-admin': { vi: 'Không bỏ được người quản trị cuối cùng.', en: 'The last administrator cannot be removed.' },
  // import
  'file-too-large': { vi: 'Tệp lớn quá {max} MB.', en: 'The file is larger than {max} MB.' }
} as const satisfies Readonly<Record<string, { readonly vi: string; readonly en: string }>>;

export type RefusalCode = keyof typeof REFUSAL_TEXTS;

export const isRefusalCode = (code: unknown): code is RefusalCode =>
  typeof code === 'string' && Object.hasOwn(REFUSAL_TEXTS, code);

/** The refusal's text for a reader, parameters filled in: numbers as the language writes them. */
export function refusalText(
  refusal: { readonly code: RefusalCode; readonly params?: Readonly<Record<string, string | number>> },
  language: 'vi' | 'en'
): string {
  const template: string = REFUSAL_TEXTS[refusal.code][language];
  return template.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = refusal.params?.[name] ?? '…';
    return typeof value === 'number' && Number.isFinite(value)
      ? formatNumber(value, language, MOST_DECIMALS)
      : name === 'state'
        ? stateWord(`${value}`, language)
        : `${value}`;
  });
}

/** Enough to show that a sum is not what it should be, few enough to hide binary noise. */
const MOST_DECIMALS = 6;
