/** A page of the demonstration, and who looks at it; nobody signed in where `login` is missing. */
export interface PageToLookAt {
  readonly path: string;
  readonly login?: string;
  readonly status?: number;
}

const by = (login: string, ...paths: readonly string[]): readonly PageToLookAt[] =>
  paths.map((path) => ({ path, login }));

const STANDARD = '/criteria-sets/btc-chung-1-0';
const DONE = '/evaluations/dg-2026-01';
const SCORING = '/evaluations/dg-2026-02';

/** Without signing in. */
export const OPEN_PAGES: readonly PageToLookAt[] = [
  { path: '/sign-in' },
  { path: '/products' },
  { path: '/products?q=hop+truc+tuyen' },
  { path: '/products?q=khongcogi' },
  { path: '/products/jitsi-meet' },
  { path: '/compare' },
  { path: '/compare?p=jitsi-meet&p=bigbluebutton&p=nextcloud-talk&p=element-call' },
  { path: '/criteria-sets' },
  { path: '/self-check' },
  { path: STANDARD },
  { path: '/khong-co-trang-nay', status: 404 }
];

/** The people who ask, lead and keep the catalogue. */
export const OFFICE_PAGES: readonly PageToLookAt[] = [
  ...by('hanh', '/', '/requests', '/requests/yc-2026-001', '/requests/new', '/products/jitsi-meet', '/reports'),
  ...by('tuyet', '/', '/requests/yc-2026-003', '/requests/yc-2026-003/edit'),
  ...by('loan', '/', '/requests', '/requests/yc-2026-002', '/evaluations', '/evaluations/new', SCORING, '/account'),
  ...by('loan', '/search?q=hop', '/reports', '/reports/bc-2026-01', STANDARD),
  ...by('truc', '/', '/products', '/requests')
];

/** The people who score, decide, audit and administer. */
export const PANEL_PAGES: readonly PageToLookAt[] = [
  ...by('loan', DONE, `${DONE}/result`, `${DONE}/moderation`, `${DONE}/trail`),
  ...by('khoi', '/', DONE, SCORING, `${SCORING}/score`, `${SCORING}/score?part=beside`),
  ...by('khoi', `${SCORING}/score?part=declare`, `${SCORING}/score?part=submit`, `${DONE}/score`, `${DONE}/result`),
  // There is such a page only for a sheet that cannot be opened.
  { path: `${SCORING}/start-anew`, login: 'khoi', status: 404 },
  ...by('quoc', '/', DONE, `${DONE}/result`, '/reports/bc-2026-01', '/criteria-sets'),
  ...by('thao', '/', `${DONE}/trail`, `${DONE}/moderation`),
  ...by('quantri', '/', '/evaluations')
];
