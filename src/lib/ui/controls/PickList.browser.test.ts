import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import PickList from './PickList.svelte';

const option = (label: string) => ({ value: label.toLowerCase(), label });
const props = {
  name: 'products',
  label: 'Phần mềm khuyến nghị',
  groups: [
    { label: 'Tham gia đợt đánh giá', options: [option('LimeSurvey'), option('Formbricks')] },
    { label: 'Hợp với yêu cầu', options: [] },
    { label: 'Các phần mềm khác', options: [option('Độc Lập'), option('Nextcloud')], folded: true }
  ],
  words: { find: 'Lọc theo tên', found: (count: number) => `Thấy ${count}` }
};

describe('choosing some of many', () => {
  it('shows the near ones, folds the far ones, and leaves out a group without any', async () => {
    const screen = await render(PickList, props);
    await expect.element(screen.getByRole('checkbox', { name: 'LimeSurvey' })).toBeVisible();
    await expect.element(screen.getByText('Các phần mềm khác (2)')).toBeVisible();
    await expect.element(screen.getByText('Nextcloud')).not.toBeVisible();
    expect(screen.getByText('Hợp với yêu cầu').elements()).toHaveLength(0);
  });

  it('opens a folded group in which something is chosen', async () => {
    const screen = await render(PickList, { ...props, values: ['nextcloud'] });
    await expect.element(screen.getByRole('checkbox', { name: 'Nextcloud' })).toBeChecked();
    await expect.element(screen.getByRole('checkbox', { name: 'Nextcloud' })).toBeVisible();
  });

  it('finds without marks, says how many, and keeps what is chosen in view', async () => {
    const screen = await render(PickList, { ...props, values: ['limesurvey'] });
    await screen.getByLabelText('Lọc theo tên').fill('doc lap');
    await expect.element(screen.getByRole('checkbox', { name: 'Độc Lập' })).toBeVisible();
    await expect.element(screen.getByRole('status')).toHaveTextContent('Thấy 1');
    await expect.element(screen.getByText('Formbricks')).not.toBeVisible();
    await expect.element(screen.getByRole('checkbox', { name: 'LimeSurvey' })).toBeChecked();
    await expect.element(screen.getByRole('checkbox', { name: 'LimeSurvey' })).toBeVisible();
  });
});
