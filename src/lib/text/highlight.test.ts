import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from './fold.ts';
import { cutAt, highlight } from './highlight.ts';

const marked = (query: string, text: string): string =>
  cutAt(text, highlight(query, text))
    .map((part) => (part.marked ? `[${part.text}]` : part.text))
    .join('');

describe('highlighting', () => {
  test.each([
    ['phan mem', 'Phần mềm họp', '[Phần] [mềm] họp'],
    ['Phần', 'PHẦN CỨNG', '[PHẦN] CỨNG'],
    ['hop', 'họp, cuộc họp; hợp tác', '[họp], cuộc [họp]; [hợp] tác'],
    ['next', 'Nextcloud', '[Next]cloud'],
    ['d', 'Điều', '[Đ]iều'],
    ['ho hop', 'họp', '[họp]'],
    ['xyz', 'Phần mềm', 'Phần mềm'],
    ['', 'Phần mềm', 'Phần mềm'],
    ['fi', 'ﬁle', '[ﬁ]le']
  ])('“%s” in “%s”', (query, text, expected) => {
    expect(marked(query, text)).toBe(expected);
  });

  test('a decomposed letter keeps its marks', () => {
    const text = 'Phần mềm'.normalize('NFD');
    expect(marked('pha', text)).toBe(`[${'Phầ'.normalize('NFD')}]${'n mềm'.normalize('NFD')}`);
  });

  test('ranges are sorted, apart, inside the text, and each spells a word of the query', () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from('phầnmềmđĐ a,.\u0301😀'), 'ấ'.normalize('NFD')) });
    fc.assert(
      fc.property(text, text, (query, body) => {
        const ranges = highlight(query, body);
        let last = 0;
        for (const { start, end } of ranges) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(body.length);
          expect(fold(query)).toContain(fold(body.slice(start, end)));
          last = end;
        }
        expect(
          cutAt(body, ranges)
            .map((part) => part.text)
            .join('')
        ).toBe(body);
      })
    );
  });
});
