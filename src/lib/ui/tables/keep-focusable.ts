import type { Attachment } from 'svelte/attachments';

/**
 * Keeps a scroll box in the order of Tab only while it really scrolls. The server writes tabindex="0", so that the box can be
 * scrolled by keyboard without scripts too.
 */
export const keepFocusable: Attachment<HTMLElement> = (box) => {
  const measure = (): void => {
    box.tabIndex = box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1 ? 0 : -1;
  };
  const observer = new ResizeObserver(measure);
  observer.observe(box);
  if (box.firstElementChild) observer.observe(box.firstElementChild);
  measure();
  return () => {
    observer.disconnect();
  };
};
