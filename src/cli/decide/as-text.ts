import type { ResultValue } from '#lib/decision/problem/index.ts';
import type { Decided } from './decide-file.ts';
import { errorInVietnamese, warningInVietnamese } from './words.ts';

/** What came of one file, for people: method, table of results, check, warnings. Both languages. */
export function asText(decided: Decided): string {
  const { file, method, result, check, error, warnings } = decided;
  const lines = [`${file}${method === null ? '' : ` · ${method}`}`];
  if (error) {
    const { code } = error;
    const known =
      code === 'unreadable' ? 'không đọc được tệp' : code === 'not-json' ? 'không phải JSON' : errorInVietnamese(code);
    lines.push(`  Bị từ chối / Refused: ${known} · ${code}: ${error.message}`);
  }
  if (result) lines.push(...resultLines(result, decided.names.alternatives));
  if (check) {
    const { compared, differences } = check;
    if (compared === 0) lines.push('  Không có gì để đối chiếu / Nothing to compare with: expected');
    else if (differences.length === 0) lines.push(`  Khớp / Agrees: ${compared} giá trị / values`);
    for (const { field, expected, found, tolerance } of differences) {
      lines.push(`  Khác / Differs: ${field}: ${show(expected)} ≠ ${show(found)} (± ${tolerance})`);
    }
  }
  for (const { code, field, message } of warnings) {
    lines.push(`  Lưu ý / Note: ${warningInVietnamese(code)} · ${field}: ${message}`);
  }
  return lines.join('\n');
}

/** Lists of equal length side by side, matrices row by row, everything else on a line of its own. */
function resultLines(result: Readonly<Record<string, ResultValue>>, names: readonly string[]): string[] {
  const entries = Object.entries(result);
  const lists = entries.filter((entry): entry is [string, readonly ResultValue[]] => isFlat(entry[1]));
  const lengths = [...new Set(lists.map(([, list]) => list.length))];
  const rest = entries.filter(([, value]) => !isFlat(value));
  return [
    ...lengths.flatMap((length) =>
      tableLines(
        lists.filter(([, list]) => list.length === length),
        length,
        names
      )
    ),
    ...rest.flatMap(([name, value]) =>
      Array.isArray(value) && value.length > 0
        ? [`  ${name}:`, ...value.map((row) => `    ${show(row)}`)]
        : [`  ${name}: ${show(value)}`]
    )
  ];
}

function tableLines(
  columns: (readonly [string, readonly ResultValue[]])[],
  length: number,
  names: readonly string[]
): string[] {
  const named = names.length === length;
  const head = ['#', ...columns.map(([name]) => name), ...(named ? [''] : [])];
  const body = Array.from({ length }, (_, i) => [
    String(i + 1),
    ...columns.map(([, list]) => show(list[i])),
    ...(named ? [names[i] ?? ''] : [])
  ]);
  const widths = head.map((title, c) => Math.max(title.length, ...body.map((row) => row[c]?.length ?? 0)));
  return [head, ...body].map((row) =>
    `  ${row.map((cell, c) => pad(cell, widths[c] ?? 0, named && c === row.length - 1)).join('  ')}`.trimEnd()
  );
}

function pad(cell: string, width: number, left: boolean): string {
  return left ? cell : cell.padStart(width);
}

function isFlat(value: ResultValue): value is readonly ResultValue[] {
  return Array.isArray(value) && value.length > 0 && value.every((part) => !Array.isArray(part));
}

function show(value: unknown): string {
  if (typeof value === 'number') return String(Number(value.toPrecision(7)));
  if (Array.isArray(value)) return value.length === 0 ? '–' : value.map(show).join('  ');
  if (value === null || value === undefined) return '–';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
