/**
 * How messages become code. One place for all who compile them (build, development server, tests, checks): with other
 * options for one of them, each would write the generated files anew, under the others' feet.
 */
export const MESSAGE_OPTIONS = {
  project: './project.inlang',
  outdir: './src/lib/paraglide',
  strategy: ['url', 'baseLocale'],
  emitTsDeclarations: true,
  outputStructure: 'message-modules',
  isServer: "import.meta.env?.SSR ?? typeof window === 'undefined'"
} as const;
