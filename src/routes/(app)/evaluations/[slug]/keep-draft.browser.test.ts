import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dropDraft, keepDraft } from './keep-draft.ts';

const KEY = 'conclude dg1';

/** A form with a text area and two boxes, the first of them ticked; `type` writes as a person does. */
function formOnPage() {
  document.body.innerHTML = `<form>
    <input type="hidden" name="revision" value="3">
    <textarea name="recommendation.vi"></textarea>
    <input type="checkbox" name="recommended" value="xoai" checked>
    <input type="checkbox" name="recommended" value="buoi">
  </form>`;
  const form = document.querySelector('form')!;
  const area = form.querySelector('textarea')!;
  return {
    form,
    area,
    boxes: () => [...form.querySelectorAll<HTMLInputElement>('[type=checkbox]')].map(({ checked }) => checked),
    type: (text: string) => {
      area.value = text;
      area.dispatchEvent(new Event('input', { bubbles: true }));
    }
  };
}

describe('a draft kept beside a form', () => {
  beforeEach(() => {
    sessionStorage.clear();
  });
  afterEach(() => {
    document.body.replaceChildren();
  });

  it('comes back when the page is loaded anew, and tells whoever binds the field', () => {
    const before = formOnPage();
    keepDraft(KEY, true)(before.form);
    before.form.querySelector<HTMLInputElement>('[value=xoai]')!.click();
    before.type('Dùng Xoài');
    const after = formOnPage();
    let told = '';
    after.area.addEventListener('input', () => (told = after.area.value));
    keepDraft(KEY, true)(after.form);
    expect([after.area.value, told]).toEqual(['Dùng Xoài', 'Dùng Xoài']);
    expect(after.boxes()).toEqual([false, false]);
    expect(sessionStorage.getItem(KEY)).not.toContain('revision');
  });

  it('leaves a form alone that came back with what was typed', () => {
    const before = formOnPage();
    keepDraft(KEY, true)(before.form);
    before.type('Cũ');
    const after = formOnPage();
    keepDraft(KEY, false)(after.form);
    expect(after.area.value).toBe('');
  });

  it('is gone once it was sent, and belongs to its own form only', () => {
    const before = formOnPage();
    keepDraft(KEY, true)(before.form);
    before.type('Dùng Xoài');
    const other = formOnPage();
    keepDraft('conclude dg2', true)(other.form);
    expect(other.area.value).toBe('');
    dropDraft(KEY);
    const after = formOnPage();
    keepDraft(KEY, true)(after.form);
    expect(after.area.value).toBe('');
    expect(after.boxes()).toEqual([true, false]);
  });
});
