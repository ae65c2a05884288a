import { Marked } from 'marked';
import sanitizeHtml from 'sanitize-html';
import { safeHref } from '../model/safe-href.ts';
import { attributes, escapeHtml } from './escape.ts';
import { unlessTooDeep } from './unless-too-deep.ts';

/*
 * What people write in Markdown is kept as written and made safe each time it is shown: markup of their own comes out as
 * its characters, and what the parser makes passes a strict allow-list besides. Headings begin at the third level, under
 * the page's and the section's.
 */
const ALIGN = { left: undefined, center: 'c', right: 'r' } as const;

const parser = new Marked({
  gfm: true,
  renderer: {
    html: (token) => (token.block ? `<p>${escapeHtml(token.text.trim())}</p>\n` : escapeHtml(token.text)),
    image: ({ text }) => escapeHtml(text),
    heading({ tokens, depth }) {
      const level = Math.min(5, depth + 2);
      return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>\n`;
    },
    link({ href, tokens }) {
      const words = this.parser.parseInline(tokens);
      const safe = safeHref(href);
      return safe === undefined ? words : `<a${attributes({ href: safe, rel: 'noopener' })}>${words}</a>`;
    },
    tablecell({ tokens, header, align }) {
      const content = this.parser.parseInline(tokens);
      const given = attributes({ scope: header ? 'col' : undefined, class: align === null ? undefined : ALIGN[align] });
      return header ? `<th${given}>${content}</th>\n` : `<td${given}>${content}</td>\n`;
    },
    // Task boxes would be form fields; a sign says the same.
    checkbox: ({ checked }) => (checked ? '☑ ' : '☐ ')
  }
});

const ALLOWED: sanitizeHtml.IOptions = {
  allowedTags: 'p br hr ul ol li strong em del a h3 h4 h5 blockquote code pre table thead tbody tr th td'.split(' '),
  allowedAttributes: { a: ['href', 'rel'], ol: ['start'], th: ['scope', 'class'], td: ['class'] },
  allowedClasses: { th: ['c', 'r'], td: ['c', 'r'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  parseStyleAttributes: false
};

/**
 * Markdown as safe HTML: paragraphs, lists, emphasis, headings (h3 to h5), quotations, code, tables, and links by http,
 * https or mailto. Images become their text; scripts, styles, handlers and other addresses never survive.
 */
export function renderMarkdown(markdown: string): string {
  const written = markdown.toWellFormed();
  return unlessTooDeep(
    () => sanitizeHtml(parser.parse(written, { async: false }), ALLOWED).trim(),
    () => `<p>${escapeHtml(written)}</p>`
  );
}
