import { isMap } from 'yaml';
import { parseYaml, type ParsedYaml } from '../yaml/parse-yaml.ts';
import { decode } from './decode.ts';
import { messageOf } from './messages.ts';
import { importedProduct, type SpotOf } from './imported-product.ts';
import { openNotebook, type Notebook } from './notebook.ts';
import type { PubliccodeReading } from './reading.ts';
import { entriesOf, startOf, type Value } from './rules/rule.ts';
import { scalarText } from './rules/text.ts';
import { publiccode } from './standard/publiccode.ts';
import { LATEST, versionOf } from './version.ts';

export interface ReadOptions {
  /** Shown with the findings. */
  readonly file: string;
  /** ISO day on which the file was seen; facts carry it. */
  readonly seenOn?: string;
}

/**
 * Reads a publiccode.yml 0.2 to 0.7 (https://yml.publiccode.tools) tolerantly: what is right is taken, what is wrong is
 * listed with line and column. Refused is only what says nothing usable. Never throws.
 */
export function readPubliccode(input: Uint8Array | string, options: ReadOptions): PubliccodeReading {
  const { file } = options;
  const { text, finding } = decode(input);
  if (text === undefined) {
    const problem = { severity: 'error', line: 1, column: 1, path: '', code: 'file-too-large' } as const;
    return { file, refused: true, problems: [{ ...problem, message: messageOf('file-too-large', { max: 1 }) }] };
  }
  const parsed = parseYaml(text);
  const book = openNotebook(parsed.lines, parsed.problems);
  if (finding !== undefined)
    book.add(finding.severity, finding.code, { offset: finding.offset, path: '' }, finding.params);
  return { file, text, ...readDocument(parsed, book, options.seenOn) };
}

type Outcome = Pick<PubliccodeReading, 'version' | 'product' | 'problems' | 'refused'>;

function readDocument(parsed: ParsedYaml, book: Notebook, seenOn: string | undefined): Outcome {
  const { document } = parsed;
  const root: Value = {
    document,
    path: '',
    offset: startOf(document.contents) ?? 0,
    node: document.contents ?? undefined
  };
  // Aliases beyond the limit are not followed: what they expand to could fill the memory.
  const bomb = parsed.problems.some((problem) => problem.code === 'too-many-aliases');
  if (!isMap(root.node) || bomb) {
    if (!bomb) book.add('error', 'not-a-mapping', root);
    return { problems: book.problems(), refused: true };
  }
  const version = readVersion(root, book);
  const read = publiccode(root, book) ?? {};
  const { name } = read;
  if (name === undefined) {
    if (!hasKey(root, 'name')) book.add('error', 'missing', { ...root, path: 'name' }, { key: 'name' });
    book.add('error', 'no-name', { ...root, path: 'name' });
    return { ...version, problems: book.problems(), refused: true };
  }
  const product = importedProduct({ ...read, name }, { book, spotOf: spotsOf(root), seenOn });
  return { ...version, product, problems: book.problems(), refused: false };
}

function readVersion(root: Value, book: Notebook): { readonly version?: string } {
  const key = ['publiccodeYmlVersion', 'publiccode-yaml-version'];
  const value = entriesOf(root).find((entry) => key.includes(entry.key))?.value;
  // Its form is judged where the keys are read; here only what it says.
  const text = value?.node === undefined ? undefined : scalarText(value, { ...book, add: () => undefined });
  if (value === undefined || text === undefined || text === '') {
    book.add('error', 'version-missing', { ...root, path: 'publiccodeYmlVersion' }, { latest: LATEST });
    return {};
  }
  book.version = versionOf(text);
  const read = `0.${String(book.version.minor)}`;
  if (!book.version.supported) book.add('error', 'version-unsupported', value, { value: text, read });
  else if (book.version.minor < 7) book.add('warning', 'version-old', value, { value: text, latest: LATEST });
  return { version: text };
}

const hasKey = (root: Value, key: string): boolean => entriesOf(root).some((entry) => entry.key === key);

const spotsOf =
  (root: Value): SpotOf =>
  (key) =>
    entriesOf(root).find((entry) => entry.key === key)?.keyAt ?? { offset: root.offset, path: key };
