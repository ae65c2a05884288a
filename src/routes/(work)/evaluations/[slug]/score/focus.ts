/** Leads the focus to the levels of the cell, where the keys work: to the one that is chosen, or else the first. */
export function focusLevels(): void {
  const levels = document.querySelector('[data-levels]') ?? document.querySelector('[data-beside]');
  const input = levels?.querySelector<HTMLElement>('input:checked') ?? levels?.querySelector<HTMLElement>(FIELD);
  input?.focus();
}

const FIELD = 'input:not([type="hidden"])';

/** Leads the focus to an element, if it is there. */
export function focusOn(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus();
}

/** True while the focus is nowhere: on a page that was just opened, or whose focused part is gone. */
export const focusIsFree = (): boolean => document.activeElement === null || document.activeElement === document.body;
