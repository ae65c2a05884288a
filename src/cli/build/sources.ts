import { digestOfFiles } from './digest-of-files.ts';

/** All that the built server is made from. */
const SOURCES = [
  'src',
  'static',
  'messages',
  'criteria',
  'project.inlang/settings.json',
  'package.json',
  'package-lock.json',
  'svelte.config.js',
  'vite.config.ts',
  'tsconfig.json'
];

/** Under `src`, but not in the built server: tests, the command line, and what the build itself writes. */
const APART = [/^src\/cli$/, /^src\/lib\/paraglide$/, /\.test\.ts$/, /\/testing$/];

/** Digest of the sources; another one than the stamp of the last build means that it is out of date. */
export const digestOfSources = (root: string): string =>
  digestOfFiles(root, SOURCES, (path) => APART.some((pattern) => pattern.test(path)));
