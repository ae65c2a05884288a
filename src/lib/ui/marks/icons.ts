/** One icon: a filled path on a 16 x 16 grid, and a stroked one where a shape cannot be filled (the broken ring of "unknown"). */
export interface IconPath {
  readonly fill: string;
  readonly stroke?: string;
  /** Dashes of the stroked path, in grid units. */
  readonly dash?: string;
}

const RING = 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm0 1.5a5 5 0 1 1 0 10A5 5 0 0 1 8 3Z';

/** The icons of the interface. States: pass, warn, fail, unk, half (in progress), na (not started, does not apply). */
export const ICONS = {
  ask: { fill: 'M1.5 2.5h13v9H8.6l-4.1 3.2v-3.2h-3ZM3 4v6h3v1.7L8 10h5V4Z' },
  asc: { fill: 'M8 3.5 12.5 10h-9Z' },
  back: { fill: 'M7.3 2.6 8.4 3.7 4.8 7.25H14v1.5H4.8l3.6 3.55-1.1 1.1L1.9 8Z' },
  box: {
    fill: 'M1.5 2H7v5.5H1.5ZM3 3.5V6h2.5V3.5ZM9 2h5.5v5.5H9Zm1.5 1.5V6H13V3.5ZM1.5 8.5H7V14H1.5ZM3 10v2.5h2.5V10Zm6-1.5h5.5V14H9Zm1.5 1.5v2.5H13V10Z'
  },
  clip: {
    fill: 'M5 4.5v6.25a3 3 0 0 0 6 0V4a2 2 0 0 0-4 0v6.5a1 1 0 0 0 2 0V5h1.5v5.5a2.5 2.5 0 0 1-5 0V4a3.5 3.5 0 0 1 7 0v6.75a4.5 4.5 0 0 1-9 0V4.5Z'
  },
  clock: { fill: `${RING}M7.25 4.25h1.5v3.45l2.4 2.4-1.05 1.05L7.25 8.3Z` },
  desc: { fill: 'M8 12.5 3.5 6h9Z' },
  diff: {
    fill: 'M10.7 1.7 12 2.5l-1.1 1.9H14v1.5h-3.9L7.7 10H14v1.5H6.85l-1.55 2.8L4 13.5l1.15-2H2V10h4l2.4-4.1H2V4.4h7.2Z'
  },
  doc: { fill: 'M3 1h7l3.5 3.5V15H3Zm1.5 1.5v11H12V6H8.5V2.5Zm1.25 5.25h5V9h-5Zm0 2.5h5v1.25h-5Z' },
  down: { fill: 'M7.25 1.5h1.5v7.2l2.4-2.4 1.05 1.05L8 11.6 3.8 7.35 4.85 6.3l2.4 2.4ZM2 13h12v1.5H2Z' },
  eval: {
    fill: 'M2 2h12v12H2Zm1.5 1.5v2.25h2.25V3.5Zm3.75 0v2.25h5.25V3.5ZM3.5 7.25v5.25h2.25V7.25Zm3.75 0v5.25h5.25V7.25Z'
  },
  fail: {
    fill: 'M4.9.8h6.2l4.1 4.1v6.2l-4.1 4.1H4.9L.8 11.1V4.9Zm.6 3.5L4.3 5.5 6.8 8l-2.5 2.5 1.2 1.2L8 9.2l2.5 2.5 1.2-1.2L9.2 8l2.5-2.5-1.2-1.2L8 6.8Z'
  },
  half: { fill: `${RING}M8 4a4 4 0 0 1 0 8Z` },
  home: { fill: 'M2 3h12v1.5H2Zm0 4.25h12v1.5H2Zm0 4.25h7V13H2Z' },
  lock: {
    fill: 'M8 1a3.5 3.5 0 0 0-3.5 3.5V7H3v8h10V7h-1.5V4.5A3.5 3.5 0 0 0 8 1Zm0 1.5a2 2 0 0 1 2 2V7H6V4.5a2 2 0 0 1 2-2ZM4.5 8.5h7v5h-7Z'
  },
  minus: { fill: 'M2.5 7.25h11v1.5h-11Z' },
  na: { fill: `${RING}M4.5 7.25h7v1.5h-7Z` },
  next: { fill: 'M8.7 2.6 7.6 3.7l3.6 3.55H2v1.5h9.2l-3.6 3.55 1.1 1.1L14.1 8Z' },
  out: { fill: 'M9 2h5v5h-1.5V4.55l-5.45 5.5L6 9l5.45-5.5H9ZM2 3.5h4.5V5h-3v7.5H11v-3h1.5V14H2Z' },
  pass: {
    fill: 'M8 .75a7.25 7.25 0 1 0 0 14.5A7.25 7.25 0 0 0 8 .75Zm3.9 5.1-4.6 5.2a.9.9 0 0 1-1.3.03L3.9 8.9l1.2-1.2 1.5 1.5 4-4.5Z'
  },
  pen: { fill: 'm11.3 1.5 3.2 3.2-8.8 8.8-4 .8.8-4Zm0 2.1L3.9 11l-.3 1.4 1.4-.3 7.4-7.4Z' },
  people: {
    fill: 'M6 2a3 3 0 1 0 0 6 3 3 0 0 0 0-6Zm0 1.5a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3ZM1 14v-1.5A3.5 3.5 0 0 1 4.5 9h3a3.5 3.5 0 0 1 3.5 3.5V14H9.5v-1.5a2 2 0 0 0-2-2h-3a2 2 0 0 0-2 2V14ZM10.5 2.2a3 3 0 0 1 0 5.6V6.1a1.5 1.5 0 0 0 0-2.2ZM12 9.2a3.5 3.5 0 0 1 3 3.3V14h-1.5v-1.5a2 2 0 0 0-1.5-1.7Z'
  },
  pilot: { fill: 'M3 1.5h1.5v1h8.75L11.5 5.5l1.75 3H4.5v6H3ZM4.5 4v3h6.1l-.9-1.5.9-1.5Z' },
  plus: { fill: 'M7.25 2.5h1.5v4.75h4.75v1.5H8.75v4.75h-1.5V8.75H2.5v-1.5h4.75Z' },
  print: { fill: 'M4 1.5h8V5h2.5v6.5H12v3H4v-3H1.5V5H4ZM5.5 3v2h5V3ZM3 6.5V10h1V8.5h8V10h1V6.5Zm2.5 3.5v3h5v-3Z' },
  ring: { fill: RING },
  search: {
    fill: 'M7 1.5a5.5 5.5 0 1 0 3.4 9.8l3.4 3.4 1.1-1.1-3.4-3.4A5.5 5.5 0 0 0 7 1.5ZM7 3a4 4 0 1 1 0 8 4 4 0 0 1 0-8Z'
  },
  settings: { fill: 'M2 3.5h5V2h1.5v4.5H7V5H2Zm8 0h4V5h-4ZM2 11h2.5V9.5H6V14H4.5v-1.5H2Zm5.5 0H14v1.5H7.5Z' },
  shield: {
    fill: 'M8 1l6 2v4.5c0 3.6-2.5 6.2-6 7.5-3.5-1.3-6-3.9-6-7.5V3Zm0 1.6L3.5 4.1v3.4c0 2.7 1.8 4.7 4.5 5.9 2.7-1.2 4.5-3.2 4.5-5.9V4.1Z'
  },
  sort: { fill: 'M8 1.5 11.5 6h-7Zm0 13L4.5 10h7Z' },
  star: { fill: 'M3.5 1.5h9v13L8 11.3l-4.5 3.2ZM5 3v8.6l3-2.1 3 2.1V3Z' },
  tree: { fill: 'M2 2h4.5v4.5H5V7h4V5.5h5V10H9V8.5H5v3.25h4v-1.5h5v4.5H9v-1.5H3.5v-6.75H2Z' },
  unk: {
    fill: 'M5.8 6.3C5.9 4.9 6.9 4.1 8.2 4.1c1.3 0 2.3.8 2.3 2.05 0 1.1-.7 1.6-1.35 2.05-.55.4-.7.65-.7 1.3H7.4c0-1.15.35-1.65 1.05-2.15.55-.4.85-.65.85-1.15 0-.5-.4-.85-1.05-.85-.7 0-1.15.4-1.2 1.15ZM7.15 12a.85.85 0 1 1 0-1.7.85.85 0 0 1 0 1.7Z',
    stroke: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13Z',
    dash: '2.3 1.784'
  },
  up: { fill: 'M8 1.5l4.2 4.25-1.05 1.05-2.4-2.4v7.2h-1.5V4.4l-2.4 2.4L3.8 5.75ZM2 13h12v1.5H2Z' },
  warn: {
    fill: 'M8.9 1.6a1 1 0 0 0-1.8 0L.8 13.4a1 1 0 0 0 .9 1.5h12.6a1 1 0 0 0 .9-1.5ZM7.1 5.5h1.8l-.3 4.4H7.4ZM8 13a1 1 0 1 1 0-2.1A1 1 0 0 1 8 13Z'
  },
  x: { fill: 'M4 2.95 8 6.95l4-4L13.05 4l-4 4 4 4L12 13.05l-4-4-4 4L2.95 12l4-4-4-4Z' }
} as const satisfies Record<string, IconPath>;

/** The name of an icon. */
export type IconName = keyof typeof ICONS;
