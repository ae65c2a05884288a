export { problemToCsv } from './csv.ts';
export { problemToXmcda } from './xmcda.ts';
