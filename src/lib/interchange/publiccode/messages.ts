/**
 * What each finding says. `{name}` is filled from the finding's parameters. Texts name the rule of the standard, so
 * that whoever keeps the file can mend it.
 */
const MESSAGES = {
  // the file as a whole
  'file-too-large': {
    vi: 'Tệp lớn quá {max} MB nên không đọc.',
    en: 'The file is larger than {max} MB and is not read.'
  },
  'not-utf8': {
    vi: 'Tệp không phải UTF-8; đã đọc như {encoding}. Hãy lưu lại bằng UTF-8.',
    en: 'The file is not UTF-8; it was read as {encoding}. Save it as UTF-8.'
  },
  'byte-order-mark': {
    vi: 'Tệp bắt đầu bằng dấu thứ tự byte (BOM), không cần thiết với UTF-8.',
    en: 'The file starts with a byte order mark, which UTF-8 does not need.'
  },
  'not-a-mapping': {
    vi: 'Tệp không phải là danh sách “khóa: giá trị” nên không lấy được gì.',
    en: 'The file is not a list of “key: value”, so nothing can be taken from it.'
  },
  'no-name': {
    vi: 'Không có tên phần mềm nên không nhập được.',
    en: 'The product has no name, so it cannot be imported.'
  },
  'more-problems': { vi: 'Còn {count} mục nữa không liệt kê.', en: '{count} more findings are not listed.' },
  // version
  'version-missing': {
    vi: 'Thiếu publiccodeYmlVersion; đọc theo phiên bản {latest}.',
    en: 'publiccodeYmlVersion is missing; read as version {latest}.'
  },
  'version-unsupported': {
    vi: 'Không đọc phiên bản “{value}” của chuẩn; đọc theo phiên bản {read}.',
    en: 'Version “{value}” of the standard is not supported; read as version {read}.'
  },
  'version-old': {
    vi: 'Tệp theo phiên bản {value}; phiên bản hiện nay là {latest}.',
    en: 'The file follows version {value}; today’s is {latest}.'
  },
  // keys
  'unknown-key': { vi: 'Chuẩn không có khóa “{key}”; bỏ qua.', en: 'The standard has no key “{key}”; it is left out.' },
  'key-spelling': {
    vi: 'Khóa viết sai: “{key}” phải là “{right}”; giá trị vẫn được lấy.',
    en: 'Misspelt key: “{key}” must be “{right}”; its value is taken.'
  },
  'renamed-key': {
    vi: 'Khóa “{key}” nay tên là “{right}”; giá trị vẫn được lấy.',
    en: 'The key “{key}” is now called “{right}”; its value is taken.'
  },
  'deprecated-key': {
    vi: 'Khóa “{key}” không nên dùng nữa từ phiên bản {since}.',
    en: 'The key “{key}” is deprecated since version {since}.'
  },
  'newer-key': {
    vi: 'Khóa “{key}” chỉ có từ phiên bản {since}, tệp ghi phiên bản {declared}.',
    en: 'The key “{key}” exists since version {since}; the file says {declared}.'
  },
  missing: { vi: 'Thiếu “{key}”, là mục bắt buộc.', en: '“{key}” is missing; it is mandatory.' },
  'missing-in-version': {
    vi: 'Thiếu “{key}”, là mục bắt buộc ở phiên bản {declared} mà tệp ghi.',
    en: '“{key}” is missing; it is mandatory in version {declared}, which the file names.'
  },
  'not-allowed-here': {
    vi: '“{key}” chỉ được có khi maintenance.type là “{when}”; bỏ qua.',
    en: '“{key}” may only stand when maintenance.type is “{when}”; it is left out.'
  },
  // types and forms
  'expected-text': { vi: 'Phải là chữ.', en: 'This must be text.' },
  'expected-list': { vi: 'Phải là danh sách.', en: 'This must be a list.' },
  'expected-mapping': { vi: 'Phải là khối “khóa: giá trị”.', en: 'This must be a block of “key: value”.' },
  'expected-boolean': { vi: 'Phải là true hoặc false.', en: 'This must be true or false.' },
  'yaml-1.1-boolean': {
    vi: '“{value}” là cách viết cũ của YAML 1.1; hãy viết true hoặc false.',
    en: '“{value}” is YAML 1.1; write true or false.'
  },
  'not-quoted': {
    vi: 'Nên đặt trong dấu nháy: “{value}” bị hiểu là số hoặc giá trị đúng sai.',
    en: 'Put this in quotes: “{value}” is read as a number or a truth value.'
  },
  empty: { vi: 'Không được để trống.', en: 'This must not be empty.' },
  'too-long': {
    vi: 'Dài {count} ký tự, nhiều nhất là {max}.',
    en: 'It has {count} characters; at most {max} are allowed.'
  },
  'too-short': {
    vi: 'Dài {count} ký tự, ít nhất là {min}.',
    en: 'It has {count} characters; at least {min} are needed.'
  },
  'not-a-choice': {
    vi: '“{value}” không nằm trong các giá trị của chuẩn.{hint}',
    en: '“{value}” is not one of the standard’s values.{hint}'
  },
  'deprecated-value': {
    vi: '“{value}” không dùng nữa; hãy ghi cụ thể hơn, ví dụ “{instead}”.',
    en: '“{value}” is deprecated; be more specific, for example “{instead}”.'
  },
  'not-an-address': { vi: '“{value}” không phải địa chỉ hợp lệ.', en: '“{value}” is not a valid address.' },
  'not-a-web-address': {
    vi: '“{value}” phải là địa chỉ http hoặc https.',
    en: '“{value}” must be an http or https address.'
  },
  'not-a-day': { vi: '“{value}” phải là ngày dạng 2026-11-22.', en: '“{value}” must be a day like 2026-11-22.' },
  'not-an-email': { vi: '“{value}” không phải địa chỉ thư điện tử.', en: '“{value}” is not an e-mail address.' },
  'not-a-language': {
    vi: '“{value}” không phải mã ngôn ngữ BCP 47 (ví dụ vi, en-GB).',
    en: '“{value}” is not a BCP 47 language tag (such as vi, en-GB).'
  },
  'unknown-language': { vi: 'Không biết ngôn ngữ “{value}”.', en: 'The language “{value}” is not known.' },
  'not-a-country': {
    vi: '“{value}” không phải mã nước ISO 3166-1 (ví dụ VN).',
    en: '“{value}” is not an ISO 3166-1 country code (such as VN).'
  },
  'lower-case-country': {
    vi: 'Mã nước viết thường không nên dùng nữa; hãy ghi “{right}”.',
    en: 'Lower-case country codes are deprecated; write “{right}”.'
  },
  'not-a-media-type': {
    vi: '“{value}” không phải kiểu dữ liệu (ví dụ text/plain).',
    en: '“{value}” is not a media type (such as text/plain).'
  },
  'not-an-image': {
    vi: '“{value}” phải là tệp {formats}, đường dẫn tương đối hoặc địa chỉ http.',
    en: '“{value}” must be a {formats} file, by relative path or http address.'
  },
  'not-a-path': {
    vi: '“{value}” phải là đường dẫn tương đối hoặc địa chỉ http.',
    en: '“{value}” must be a relative path or an http address.'
  },
  'not-a-licence': {
    vi: '“{value}” không phải biểu thức giấy phép SPDX; chưa lấy được giấy phép.',
    en: '“{value}” is not an SPDX licence expression; the licence is not taken.'
  },
  'licence-rewritten': {
    vi: 'Giấy phép “{value}” được ghi lại thành “{right}” theo danh sách SPDX hiện nay.',
    en: 'The licence “{value}” is rewritten as “{right}” by today’s SPDX list.'
  },
  'not-an-identifier': { vi: '“{value}” không phải URI hợp lệ.', en: '“{value}” is not a valid URI.' },
  'unknown-alias': { vi: 'Không có tên tắt “{value}” trong chuẩn.', en: 'The standard has no alias “{value}”.' },
  'country-section-twice': {
    vi: 'Đã có phần “{right}”; bỏ phần “{key}”.',
    en: 'There is a section “{right}” already; remove “{key}”.'
  },
  // what the registry does with it
  'no-vietnamese-summary': {
    vi: 'Chưa có tóm tắt tiếng Việt; tạm dùng nguyên văn phần mô tả ngắn ({language}).',
    en: 'There is no Vietnamese summary yet; the short description ({language}) stands in its place.'
  },
  'no-summary': {
    vi: 'Không có mô tả ngắn nào dùng được; tạm dùng tên phần mềm.',
    en: 'No short description could be used; the name stands in its place.'
  },
  'no-category': {
    vi: 'Không nhóm nào của tệp khớp với danh mục; xếp vào “Khác”.',
    en: 'None of the file’s categories fits the catalogue; it is put under “Other”.'
  },
  shortened: { vi: 'Danh mục chỉ giữ {max} ký tự đầu.', en: 'The catalogue keeps the first {max} characters.' }
} as const satisfies Readonly<Record<string, { readonly vi: string; readonly en: string }>>;

export type MessageCode = keyof typeof MESSAGES;
export type Params = Readonly<Record<string, string | number>>;

/** Both texts of a finding with its parameters filled in; long values are cut so that a list stays readable. */
export function messageOf(code: MessageCode, params: Params): { readonly vi: string; readonly en: string } {
  const fill = (template: string): string =>
    template.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => shorten(String(params[name] ?? '')));
  return { vi: fill(MESSAGES[code].vi), en: fill(MESSAGES[code].en) };
}

const shorten = (value: string): string =>
  (value.length > 80 ? `${value.slice(0, 79)}…` : value).replaceAll(/\s+/g, ' ');
