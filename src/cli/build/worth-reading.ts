import { stripVTControlCharacters } from 'node:util';

/** What a build says each time and nobody can act on. */
const CHATTER = [
  /^$/,
  /\[paraglide-js\] Compilation (complete|skipped)/,
  /^Run npm run preview/,
  /^> Using @sveltejs\/adapter-node$/,
  // Modules of types or settings have no code of their own.
  /^Generated an empty chunk: "[\w./-]+"\.$/,
  /^✔ done$/
];

/** The lines of a successful build's output that tell of something to mend. */
export const worthReading = (output: string): readonly string[] =>
  output.split('\n').filter((line) => {
    const plain = stripVTControlCharacters(line).trim();
    return !CHATTER.some((pattern) => pattern.test(plain));
  });
