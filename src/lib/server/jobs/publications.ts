/** Commands after which the ledger is signed at once: from here on others rely on what it says. */
export const PUBLICATIONS: ReadonlySet<string> = new Set(['evaluation.publish', 'report.publish', 'criteria.adopt']);
