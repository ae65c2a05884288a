import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import TaskList from './TaskList.svelte';

const task = {
  when: 'Today',
  title: [{ text: 'Accept the request: ' }, { text: 'Họp giao ban', lang: 'vi' }],
  href: '/requests/a',
  action: { href: '/requests/a', label: 'Accept' }
};

describe('what waits for the reader', () => {
  it('marks words in another language, and names each button by its task', async () => {
    const screen = await render(TaskList, { tasks: [task] });
    const [what, button] = screen.getByRole('link').elements();
    expect(what?.querySelector('[lang="vi"]')?.textContent).toBe('Họp giao ban');
    expect(button?.textContent.replaceAll(/\s+/g, ' ')).toBe('Accept Accept the request: Họp giao ban');
  });
});
