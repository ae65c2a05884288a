/** Numbers of requests ("yêu cầu"): `YC-2026-031`. */
export const REQUEST_SERIES = { scope: 'requests.slug', letters: 'YC', digits: 3 } as const;
