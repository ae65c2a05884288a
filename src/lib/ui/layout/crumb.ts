/** One step of the way here; the last has no address, because it is here. */
export interface Crumb {
  readonly label: string;
  readonly href?: string;
}
