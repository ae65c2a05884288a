import { refuse, refused, type Result, done } from '#lib/domain/shared/refusal.ts';

/** The posted form, or a refusal for a body that is none. */
export async function readForm(request: Request): Promise<Result<FormData>> {
  try {
    return done(await request.formData());
  } catch {
    return refused(refuse('malformed'));
  }
}
