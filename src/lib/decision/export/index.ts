export { problemToCsv } from './csv.ts';
export { problemToXmcda } from './xmcda.ts';
export { textOnly } from './xmcda-matrices.ts';
