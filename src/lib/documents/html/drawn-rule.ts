/** A drawn line under names and titles: Annex I wants a stroke, and a background would not print. */
export const drawnRule = (width: 'l1' | 'l2' | 'l3'): string =>
  `<svg class="ln ${width}" viewBox="0 0 10 1" preserveAspectRatio="none" aria-hidden="true">` +
  '<path d="M0 .5H10" stroke="#000"/></svg>';
