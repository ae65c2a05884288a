import { describe, expect, it } from 'vitest';
import { withUnexplained } from './unexplained.server.ts';

const required = { field: 'declarations.0.conflict', code: 'required', message: 'Cần điền mục này.' } as const;
const values = { 'declarations.1.conflict': 'barred', 'declarations.1.text': ' ', 'declarations.0.text': '' };

describe('the errors of a declaration', () => {
  it('ask for the explanation of a conflict together with an answer that is missing', () => {
    const fields = withUnexplained([required], values).map(({ field, code }) => [field, code]);
    expect(fields).toEqual([
      ['declarations.0.conflict', 'required'],
      ['declarations.1.text', 'reason-required']
    ]);
  });

  it('stay as they are once it is explained, and where something else was refused', () => {
    expect(withUnexplained([required], { ...values, 'declarations.1.text': 'Góp vốn' })).toEqual([required]);
    const closed = { field: '', code: 'round-closed', message: '' } as const;
    expect(withUnexplained([closed], values)).toEqual([closed]);
  });
});
