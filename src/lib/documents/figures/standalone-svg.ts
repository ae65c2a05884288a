import { attributes } from '../html/escape.ts';

/*
 * The classes of the page in print colours, for where a drawing leaves the page: PDF, DOCX, a file of its own. Plain
 * class selectors only, which the SVG readers of typesetters understand.
 */
const STYLE = `
text{fill:#000;font-size:14px}
.t2{fill:#1f1f1c}
.t3{fill:#33332f;font-size:14px}
.s{font-size:14px}
.mid,.big{font-size:15px}
.b{font-weight:bold}
.f1{fill:#1f4a26}
.f2{fill:#6b9a5b}
.f3{fill:#b9cda6}
.f4{fill:#d8c78f}
.f5,.fs{fill:#fff}
.mark{fill:#000}
.grid{fill:none;stroke:#ccc;stroke-width:1}
.axis,.line{fill:none;stroke:#333;stroke-width:1}
.edge{stroke:#333;stroke-width:.75}
path.edge{fill:none}
.ink{fill:none;stroke:#000;stroke-width:2.5}
.track{fill:none;stroke:#ccc;stroke-width:2}
.thick{fill:none;stroke:#333;stroke-width:3}
.frontier{fill:none;stroke:#1f4a26;stroke-width:2;stroke-dasharray:5 3}
.hollow{fill:#fff;stroke:#000;stroke-width:1.6}
.unk-edge{stroke:#333a50;stroke-dasharray:3 2}
.unk-line{fill:none;stroke:#333a50;stroke-width:2;stroke-dasharray:2 2}
.minus-edge{stroke:#7c1a12;stroke-width:1}
.p-hatch{fill:none;stroke:#fff;stroke-width:2.4}
.p-dot{fill:#333}
.p-unk{stroke:#333a50;stroke-width:1}
.p-minus{stroke:#7c1a12;stroke-width:1.8}
.hf0{fill:#fff}
.hf1{fill:#f4f2e3}
.hf2{fill:#e4ecd5}
.hf3{fill:#cadbb7}
.hf4{fill:#9dbd88}
.hf5{fill:#3b6c3b}
.on5{fill:#fff}
.far{fill:none;stroke:#000;stroke-width:2}
`.replaceAll('\n', '');

/**
 * A drawing with its print colours inside it, set in one face. For use outside pages only: a page's content-security
 * policy refuses styles in the markup, and needs none.
 *
 * @param svg a drawing made for the sheet (`…Sheet`), as the figures of this folder return it
 */
export function standaloneSvg(svg: string, fontFamily = "Tinos, 'Times New Roman', serif"): string {
  return svg.replace(/^<svg([^>]*)>/, (_whole, given: string) => {
    const [, width = '600', height = '100'] = /viewBox="0 0 (\d+) (\d+)"/.exec(given) ?? [];
    const further = attributes({ width, height, 'font-family': fontFamily });
    return `<svg${given}${further}><style>${STYLE}</style>`;
  });
}
