/** What the parser's error codes mean, in Vietnamese; the parser's own words serve in English. */
const VIETNAMESE: Readonly<Record<string, string>> = {
  BAD_ALIAS: 'tham chiếu (*) không trỏ tới đâu',
  BAD_DQ_ESCAPE: 'ký tự thoát (\\) trong chuỗi "…" không hợp lệ',
  BAD_INDENT: 'thụt đầu dòng không đều',
  BAD_SCALAR_START: 'giá trị bắt đầu bằng ký tự phải đặt trong dấu nháy',
  BLOCK_AS_IMPLICIT_KEY: 'một dòng có hai dấu hai chấm; hãy đặt giá trị trong dấu nháy',
  BLOCK_IN_FLOW: 'danh sách hoặc khối nằm sai chỗ trong dấu ngoặc',
  KEY_OVER_1024_CHARS: 'khóa dài quá 1024 ký tự, có thể thiếu dấu nháy đóng',
  MISSING_CHAR: 'thiếu dấu đóng hoặc dấu hai chấm',
  MULTILINE_IMPLICIT_KEY: 'khóa trải qua nhiều dòng, có thể thiếu dấu hai chấm',
  MULTIPLE_DOCS: 'tệp có nhiều tài liệu (---); chỉ đọc tài liệu đầu',
  NON_STRING_KEY: 'khóa không phải là chữ',
  TOO_DEEP: 'lồng nhau quá sâu',
  TAB_AS_INDENT: 'thụt đầu dòng bằng phím Tab; phải dùng dấu cách',
  UNEXPECTED_TOKEN: 'có ký hiệu không đúng chỗ'
};

/** A syntax error in both languages. */
export const syntaxWords = (code: string, message: string): { readonly vi: string; readonly en: string } => ({
  vi: `Không đúng cú pháp YAML: ${VIETNAMESE[code] ?? 'cấu trúc sai'}.`,
  en: `Not valid YAML: ${message.replace(/[.\s]*$/, '')}.`
});
