import type { Attachment } from 'svelte/attachments';
import { keepFocusable } from '#lib/ui/tables/keep-focusable.ts';

/** On a phone, sheets, their figures and tables may scroll sideways: whatever does can be reached by Tab, also after another sheet was laid down. */
export const keepSheetsFocusable: Attachment<HTMLElement> = (desk) => {
  let stops: (() => void)[] = [];
  const stop = (): void => {
    for (const each of stops) each();
    stops = [];
  };
  const start = (): void => {
    stop();
    for (const box of desk.querySelectorAll<HTMLElement>('.a4, .a4 figure, .a4 .tb')) {
      const end = keepFocusable(box);
      if (end) stops.push(end);
    }
  };
  const observer = new MutationObserver(start);
  observer.observe(desk, { childList: true });
  start();
  return () => {
    observer.disconnect();
    stop();
  };
};
