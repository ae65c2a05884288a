/** A piece of a sentence, with its language where that is not the page's. */
export interface Piece {
  readonly text: string;
  readonly lang?: string | undefined;
}
