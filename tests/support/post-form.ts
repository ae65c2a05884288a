import { test, type APIRequestContext, type APIResponse } from '@playwright/test';

/** The address that the tests are configured with; the app accepts forms from nowhere else. */
export function origin(): string {
  const { baseURL } = test.info().project.use;
  if (baseURL === undefined) throw new Error('There is no base address.');
  return baseURL;
}

/** Posts a form as a browser would, with the session of a page (`page.request`), and stays with the answer itself. */
export function postForm(
  request: APIRequestContext,
  address: string,
  fields: Readonly<Record<string, string | readonly string[]>>
): Promise<APIResponse> {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of typeof value === 'string' ? [value] : value) form.append(name, one);
  }
  return request.post(address, {
    headers: { origin: origin(), 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
    data: form.toString(),
    maxRedirects: 0
  });
}
