import type { Marks, Run } from '../model/runs.ts';
import { safeHref } from '../model/safe-href.ts';
import type { HtmlContext } from './context.ts';
import { attributes, escapeHtml } from './escape.ts';

/** Inline content. A link that a document may not carry, or a reference to nothing, is left as its words. */
export function renderRuns(runs: readonly Run[], context: HtmlContext): string {
  return runs.map((run) => renderRun(run, context)).join('');
}

function renderRun(run: Run, context: HtmlContext): string {
  switch (run.kind) {
    case 'break':
      return '<br>';
    case 'text':
      return marked(escapeHtml(run.text), run);
    case 'link': {
      const href = safeHref(run.href);
      const text = escapeHtml(run.text);
      return marked(href === undefined ? text : `<a${attributes({ href, rel: 'noopener' })}>${text}</a>`, run);
    }
    case 'reference': {
      const label = context.numbering.referenceTo(run.to);
      const href = `#${context.idOf(run.to) ?? ''}`;
      return marked(
        label === undefined ? escapeHtml(run.to) : `<a${attributes({ href })}>${escapeHtml(label)}</a>`,
        run
      );
    }
  }
}

function marked(html: string, marks: Marks): string {
  let result = html;
  if (marks.code) result = `<code>${result}</code>`;
  if (marks.italic) result = `<i>${result}</i>`;
  if (marks.bold) result = `<b>${result}</b>`;
  return marks.lang === undefined ? result : `<span lang="${marks.lang}">${result}</span>`;
}
