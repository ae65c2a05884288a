/** Where the table of a figure stands: its anchor and its caption. */
export interface TablePlace {
  readonly anchor: string;
  readonly caption: string;
}
