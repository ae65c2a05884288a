import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCriteriaSet } from './read-criteria-set.ts';
import { writeCriteriaSet } from './write-criteria-set.ts';

const shipped = readFileSync(new URL('../../../../criteria/general-selection.yaml', import.meta.url), 'utf8');
const content = readCriteriaSet(shipped, { file: 'general-selection.yaml' }).content!;

describe('writing a criteria set', () => {
  it('gives a file that reads back as the same content', () => {
    expect(readCriteriaSet(writeCriteriaSet(content), { file: 'x' })).toMatchObject({ content, problems: [] });
  });

  it('keeps texts that YAML might take for something else', () => {
    const odd = ['yes', '1.0', 'null', '- a', 'a: b', '# c', "it's “x”", 'hai\n\nđoạn', 'đuôi:', '2026-11-22'];
    for (const vi of odd) {
      const set = { ...content, purpose: { vi, en: vi } };
      expect(readCriteriaSet(writeCriteriaSet(set), { file: 'x' }).content?.purpose).toEqual({ vi, en: vi });
    }
  });

  it('starts with how to edit it, and names the schema for editors', () => {
    const [first] = writeCriteriaSet(content).split('\n');
    expect(first).toBe('# yaml-language-server: $schema=../static/schemas/criteria-set.schema.json');
  });
});
