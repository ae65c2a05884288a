/** Something that does not hold, for people to read in either language. */
export interface Fault {
  readonly vi: string;
  readonly en: string;
}

export const fault = (vi: string, en: string): Fault => ({ vi, en });
