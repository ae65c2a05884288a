import type { z } from 'zod';
import { criteriaSetBody, type CriteriaSet } from './criteria/criteria-set.ts';
import { evaluationBody, type Evaluation } from './evaluation/evaluation.ts';
import { outcomeBody, type OutcomeDocument } from './evaluation/outcome-document.ts';
import { roundBody, type Round } from './evaluation/round.ts';
import { sheetBody, type Sheet } from './evaluation/sheet.ts';
import { legalBasisBody, type LegalBasis } from './legal/legal-basis.ts';
import { memberBody, unitBody, type Member, type Unit } from './people/member.ts';
import { productBody, type Product } from './product/product.ts';
import { reportBody, type Report } from './report/report.ts';
import { messageBody, requestBody, type Message, type Request } from './request/request.ts';

/** Every collection of the registry and the documents it holds. Names are those of the command line. */
export type Collections = {
  readonly products: Product;
  readonly 'criteria-sets': CriteriaSet;
  readonly 'legal-bases': LegalBasis;
  readonly evaluations: Evaluation;
  readonly rounds: Round;
  readonly sheets: Sheet;
  readonly outcomes: OutcomeDocument;
  readonly reports: Report;
  readonly requests: Request;
  readonly messages: Message;
  readonly units: Unit;
  readonly members: Member;
};

export type CollectionName = keyof Collections;

/** The body's schema and its current version, by collection. A changed form gets a new version and an upgrade function. */
export const COLLECTIONS: Readonly<
  Record<CollectionName, { readonly body: z.ZodType; readonly schemaVersion: number }>
> = {
  products: { body: productBody, schemaVersion: 1 },
  'criteria-sets': { body: criteriaSetBody, schemaVersion: 1 },
  'legal-bases': { body: legalBasisBody, schemaVersion: 1 },
  evaluations: { body: evaluationBody, schemaVersion: 1 },
  rounds: { body: roundBody, schemaVersion: 1 },
  sheets: { body: sheetBody, schemaVersion: 1 },
  outcomes: { body: outcomeBody, schemaVersion: 1 },
  reports: { body: reportBody, schemaVersion: 1 },
  requests: { body: requestBody, schemaVersion: 1 },
  messages: { body: messageBody, schemaVersion: 1 },
  units: { body: unitBody, schemaVersion: 1 },
  members: { body: memberBody, schemaVersion: 1 }
};

export const COLLECTION_NAMES = Object.keys(COLLECTIONS) as readonly CollectionName[];
