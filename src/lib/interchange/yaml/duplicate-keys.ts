import { isNode, visit, type Document, type LineCounter } from 'yaml';
import { keyText, placeOf } from './locate.ts';
import type { Problem } from './problem.ts';

/** Keys that stand twice in one mapping. The parser's own check compares every pair, which 60,000 keys make minutes of. */
export function duplicateKeys(document: Document, lines: LineCounter): readonly Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Map: (_key, map) => {
      const seen = new Set<string>();
      for (const { key } of map.items) {
        const text = keyText(key);
        if (seen.has(text) && text !== '<<') problems.push(problemAt(placeOf(lines, startOf(key))));
        seen.add(text);
      }
    }
  });
  return problems;
}

const startOf = (key: unknown): number => (isNode(key) ? (key.range?.[0] ?? 0) : 0);

const problemAt = (place: { readonly line: number; readonly column: number }): Problem => ({
  ...place,
  severity: 'error',
  path: '',
  code: 'duplicate-key',
  message: {
    vi: 'Khóa này đã có ở trên; chỉ dùng giá trị đầu.',
    en: 'This key stands above already; the first is used.'
  }
});
