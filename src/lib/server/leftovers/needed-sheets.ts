import { evaluatorsOf, type Evaluation } from '#lib/domain/evaluation/evaluation.ts';
import type { Sheet } from '#lib/domain/evaluation/sheet.ts';
import type { NeededSheets } from '../drafts/port.ts';
import type { Services } from '../services.ts';

/**
 * Which drafts and keys of submitted sheets are still for something. A draft is needed until its sheet is opened, its
 * evaluation is cancelled or its author is excused; one that was left out at the closing stays for its author to read.
 * A key is needed as long as its very submission waits to be opened.
 */
export const neededSheets = ({ store }: Pick<Services, 'store'>): NeededSheets => {
  const live = async (id: string): Promise<Sheet | undefined> => {
    const sheet = await store.get('sheets', id);
    if (sheet === undefined || sheet.state === 'opened') return undefined;
    const evaluation = await store.get('evaluations', sheet.evaluation);
    if (evaluation === undefined || !isOnPanel(evaluation, sheet)) return undefined;
    return sheet.state === 'left-out' || evaluation.state !== 'cancelled' ? sheet : undefined;
  };
  return {
    draft: async ({ sheet }) => (await live(sheet)) !== undefined,
    key: async ({ sheet, keyId }) => {
      const found = await live(sheet);
      return found?.state === 'submitted' && found.sealed?.keyId === keyId;
    }
  };
};

const isOnPanel = (evaluation: Evaluation, { member }: Sheet): boolean =>
  evaluatorsOf(evaluation).some((one) => one === member);
