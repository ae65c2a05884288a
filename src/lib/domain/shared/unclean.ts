/**
 * Characters that no text of the registry holds, because nobody sees them or they make a text look like another: control
 * characters but line break and tab, separators of lines and paragraphs, embeddings, overrides, isolates and marks of
 * direction (Unicode Standard Annex 9), fillers that look like nothing, tags.
 */
export const UNCLEAN =
  /[^\P{Cc}\n\t]|[\u061C\u115F\u1160\u200E\u200F\u2028-\u202E\u2066-\u2069\u3164\uFFA0]|[\u{E0000}-\u{E0FFF}]/u;

/** The same, for taking them out of what others wrote. */
export const ALL_UNCLEAN = new RegExp(UNCLEAN.source, 'gu');
