import type { Attachment } from 'svelte/attachments';

/**
 * Keeps what is typed in a form for as long as the tab is open, so that sending another form of the same page loses
 * nothing. Hidden fields are left alone. Without scripts, or without storage, the form is an ordinary one.
 *
 * @param restore false for a form that came back with what was typed in it
 */
export const keepDraft =
  (key: string, restore: boolean): Attachment<HTMLFormElement> =>
  (form) => {
    if (restore) fill(form, read(key));
    const save = (): void => {
      write(
        key,
        [...new FormData(form)].flatMap(([name, value]) =>
          typeof value === 'string' && kept(form, name) ? [[name, value]] : []
        )
      );
    };
    form.addEventListener('input', save);
    form.addEventListener('change', save);
    return () => {
      form.removeEventListener('input', save);
      form.removeEventListener('change', save);
    };
  };

export function dropDraft(key: string): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Storage that is switched off has kept nothing.
  }
}

type Saved = readonly (readonly string[])[];

function read(key: string): Saved | null {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    return Array.isArray(found) ? (found as Saved) : null;
  } catch {
    return null;
  }
}

function write(key: string, saved: Saved): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(saved));
  } catch {
    // Full, or switched off: the form works as one without a draft.
  }
}

const kept = (form: HTMLFormElement, name: string): boolean => {
  const control = form.elements.namedItem(name);
  return !(control instanceof HTMLInputElement && control.type === 'hidden');
};

/** Puts the values in, and tells whoever binds them. */
function fill(form: HTMLFormElement, saved: Saved | null): void {
  if (saved === null) return;
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement && control.type === 'checkbox') {
      const checked = saved.some(([name, value]) => name === control.name && value === control.value);
      if (checked === control.checked) continue;
      control.checked = checked;
      control.dispatchEvent(new Event('change', { bubbles: true }));
    } else if (
      control instanceof HTMLTextAreaElement ||
      (control instanceof HTMLInputElement && control.type !== 'hidden')
    ) {
      const value = saved.find(([name]) => name === control.name)?.[1];
      if (value === undefined || value === control.value) continue;
      control.value = value;
      control.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }
}
