import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Agreement } from '#lib/domain/evaluation/robustness.ts';
import AgreementText from './AgreementText.svelte';

const agreement = (objects: number): Agreement => ({
  concordance: { w: 1, judges: 3, objects },
  alpha: { alpha: 0.7, reading: 'tentative', units: 90, interval: null },
  criteria: []
});
const textOf = async (objects: number, ranked: number): Promise<string> =>
  (await render(AgreementText, { agreement: agreement(objects), ranked })).container.textContent;

describe('how far the panel agrees', () => {
  it('says over how many of the ranked candidates Kendall’s W is, and that so few say little', async () => {
    const text = await textOf(2, 4);
    expect(text).toMatch(/Kendall W = 1,00/);
    expect(text).toMatch(/2\/4 phần mềm được xếp hạng/);
    expect(text).toMatch(/ít hơn 4 phần mềm, hệ số này gần như không nói lên điều gì/);
    expect(text).toMatch(/“chưa rõ”.*không tính vào/);
  });

  it('puts the many cells before the few rankings', async () => {
    const text = await textOf(2, 4);
    expect(text.indexOf('Krippendorff')).toBeLessThan(text.indexOf('Kendall'));
  });

  it('adds no caution where every ranked candidate is in it and there are four', async () => {
    const text = await textOf(4, 4);
    expect(text).toMatch(/4\/4 phần mềm/);
    expect(text).not.toMatch(/gần như không|không tính vào/);
  });

  it('cautions about three as well', async () => {
    expect(await textOf(3, 3)).toMatch(/gần như không nói lên điều gì/);
  });
});
