import { describe, expect, it } from 'vitest';
import { productBody } from '#lib/domain/product/product.ts';
import { importInput } from './import-input.ts';
import { readPubliccode } from './read-publiccode.ts';
import { changed, VALID } from './valid.fixture.ts';

const NOW = '2026-11-22T08:00:00.000Z';
const inputOf = (text: string) => importInput(readPubliccode(text, { file: 'publiccode.yml' }), NOW);

describe('the input of an import', () => {
  it('is what the catalogue takes, with the file kept whole', () => {
    const input = inputOf(VALID)!;
    expect(input.key).toBe('repository:git.example.org/tinh/so-hop');
    expect(input.publiccode).toEqual({ version: '0.7', text: VALID, importedAt: NOW });
    const taken = productBody.pick({ name: true, aliases: true, summary: true, categories: true, publiccode: true });
    const { name, aliases, summary, categories, publiccode } = input;
    expect(taken.safeParse({ name, aliases, summary, categories, publiccode }).success).toBe(true);
  });

  it('does not keep a file that is longer than the catalogue stores', () => {
    expect(inputOf(`${VALID}# ${'x'.repeat(200_000)}`)?.publiccode).toBeUndefined();
  });

  it('is nothing for a refused file', () => {
    expect(inputOf(changed('name: Sổ Họp\n', '').text)).toBeUndefined();
  });
});
