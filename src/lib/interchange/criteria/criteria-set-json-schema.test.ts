import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { criteriaSetJsonSchema } from './criteria-set-json-schema.ts';

const shipped = new URL('../../../../static/schemas/criteria-set.schema.json', import.meta.url);

describe('the shipped JSON Schema', () => {
  it('is what the domain demands today', () => {
    const today: unknown = JSON.parse(JSON.stringify(criteriaSetJsonSchema()));
    expect(JSON.parse(readFileSync(shipped, 'utf8'))).toEqual(today);
  });

  it('holds the limits of texts and refuses unknown keys', () => {
    expect(criteriaSetJsonSchema()).toMatchObject({
      additionalProperties: false,
      properties: { title: { properties: { vi: { type: 'string', minLength: 1, maxLength: 200 } }, required: ['vi'] } }
    });
  });
});
