import type { Level } from '#lib/ui/controls/level.ts';

/** A level to be read, with the languages of its words where they are not that of the page. */
export interface ReadLevel extends Level {
  readonly labelLang?: string | undefined;
  readonly lang?: string | undefined;
}
