/**
 * What a command answered under an idempotency key, with the digest of the input that it answered: the same key with
 * other content is another intent, and must not be answered as done.
 */
export interface KeptAnswer {
  readonly value: unknown;
  /** SHA-256 of the input's canonical bytes, hex; absent where it was kept by an earlier version. */
  readonly of?: string;
}

export const keepAnswer = (value: unknown, of: string): unknown => ({ answer: { value: value ?? null, of } });

export function keptAnswer(stored: unknown): KeptAnswer {
  const answer = (stored as { readonly answer?: Partial<KeptAnswer> } | null)?.answer;
  return typeof answer === 'object' && typeof answer.of === 'string' && 'value' in answer
    ? { value: answer.value, of: answer.of }
    : { value: stored };
}
