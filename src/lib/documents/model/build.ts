import type {
  AddresseeBlock,
  AnnexBlock,
  BasisBlock,
  CalloutBlock,
  CalloutTone,
  FigureBlock,
  HeadingBlock,
  LetterheadBlock,
  ListBlock,
  ListItem,
  PageBreakBlock,
  ParagraphBlock,
  Signature,
  SignaturesBlock,
  TitleBlock,
  VerificationBlock
} from './blocks.ts';
import { runsOf, type Content } from './runs.ts';

type Input<B> = Omit<B, 'kind'>;

export const letterhead = (input: Input<LetterheadBlock>): LetterheadBlock => ({ kind: 'letterhead', ...input });

/** The type name is set in capitals (Annex I: kiểu chữ in hoa). */
export const title = (name: string, about?: string): TitleBlock => ({
  kind: 'title',
  name: name.toLocaleUpperCase('vi'),
  ...(about === undefined ? {} : { about })
});

export const addressee = (...to: readonly string[]): AddresseeBlock => ({ kind: 'addressee', to });

export const basis = (...items: readonly Content[]): BasisBlock => ({ kind: 'basis', items: items.map(runsOf) });

export const heading = (
  level: HeadingBlock['level'],
  text: string,
  options: { readonly numbered?: boolean; readonly anchor?: string } = {}
): HeadingBlock => ({ kind: 'heading', level, text, numbered: true, ...options });

export const paragraph = (content: Content, form: ParagraphBlock['form'] = 'body'): ParagraphBlock => ({
  kind: 'paragraph',
  form,
  runs: runsOf(content)
});

export const list = (marker: ListBlock['marker'], ...items: readonly (Content | ListItem)[]): ListBlock => ({
  kind: 'list',
  marker,
  items: items.map((item) => (typeof item === 'object' && 'runs' in item ? item : { runs: runsOf(item) }))
});

export const figure = (input: Input<FigureBlock>): FigureBlock => ({ kind: 'figure', ...input });

export const callout = (tone: CalloutTone, heading: string, content: Content): CalloutBlock => ({
  kind: 'callout',
  tone,
  title: heading,
  runs: runsOf(content)
});

export const signatures = (columns: readonly Signature[], recipients: readonly string[] = []): SignaturesBlock => ({
  kind: 'signatures',
  columns,
  recipients
});

export const verification = (input: Input<VerificationBlock>): VerificationBlock => ({
  kind: 'verification',
  ...input
});

export const annex = (input: Input<AnnexBlock>): AnnexBlock => ({ kind: 'annex', ...input });

export const pageBreak: PageBreakBlock = { kind: 'page-break' };
