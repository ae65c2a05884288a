import { Document, isMap, Scalar, visit } from 'yaml';
import type { CriteriaSetContent } from '#lib/domain/criteria/criteria-set.ts';

const HEADER = `yaml-language-server: $schema=../static/schemas/criteria-set.schema.json

Bộ tiêu chí của Chọn Chuẩn. Tệp này đọc và sửa bằng tay được; kiểm tra lại bằng:
  npm run -s cli -- criteria check TỆP
- vi: bắt buộc; en: nên có. Văn bản dài viết được theo Markdown.
- weight: trong một nhóm cộng lại thành 100; giữa các nhóm cộng lại thành 100. Tiêu chí bắt buộc (gate) có weight 0.
- levels: mỗi tiêu chí kiểu rubric phải mô tả đủ mọi mức của scale: người chấm phải THẤY gì thì mới cho mức đó.
- Bản đã ban hành thì không sửa: chép sang version mới.

A criteria set of Chọn Chuẩn; it may be edited by hand. Weights of siblings add up to 100 (0 for must-haves); every
rubric criterion describes every level of the scale. An adopted version is never changed: copy it to a new version.`;

/** Order in which keys are written, so that a file reads from general to particular. */
const KEY_ORDER = [
  ...['code', 'version', 'title', 'purpose', 'scope', 'languages', 'legalBases', 'scale', 'method', 'panelRules'],
  ...[
    'weightsRecord',
    'tree',
    'weight',
    'children',
    'question',
    'guidance',
    'kind',
    'gate',
    'levels',
    'value',
    'label'
  ],
  ...['meaning', 'descriptor', 'evidence', 'reasonRequired', 'naAllowed', 'answeredBy', 'bases', 'facts']
];

/** Writes a criteria set as YAML with its instructions at the top; reading it back gives the same content. */
export function writeCriteriaSet(content: CriteriaSetContent): string {
  const document = new Document(ordered(content), { aliasDuplicateObjects: false });
  document.commentBefore = HEADER.split('\n')
    .map((line) => (line === '' ? ' ' : ` ${line}`))
    .join('\n');
  visit(document, {
    Pair: (_key, pair) => {
      // Short settings on one line; texts for people stay one a line.
      if (isMap(pair.value) && isSetting(pair.key)) pair.value.flow = true;
    },
    Scalar: (_key, scalar) => {
      // Paragraphs stay paragraphs instead of being folded.
      if (typeof scalar.value === 'string' && scalar.value.includes('\n')) scalar.type = Scalar.BLOCK_LITERAL;
    }
  });
  return document.toString({ lineWidth: 110, minContentWidth: 40, indentSeq: true, flowCollectionPadding: true });
}

const isSetting = (key: unknown): boolean => ['kind', 'gate', 'method'].includes(String(key));

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(
    entries.toSorted(([a], [b]) => rank(a) - rank(b)).map(([key, inner]) => [key, ordered(inner)])
  );
}

const rank = (key: string): number => {
  const place = KEY_ORDER.indexOf(key);
  return place === -1 ? KEY_ORDER.length : place;
};
