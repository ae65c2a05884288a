import { ROLES, type Role } from '#lib/domain/people/roles.ts';
import type { AnyCommand } from './command.ts';
import { adoptCriteriaSet } from './criteria/adopt-criteria-set.ts';
import { importCriteriaSet } from './criteria/import-criteria-set.ts';
import { cancelEvaluation } from './evaluation/cancel-evaluation.ts';
import { closeScoring } from './evaluation/close-scoring.ts';
import { concludeEvaluation } from './evaluation/conclude-evaluation.ts';
import { confirmGate } from './evaluation/confirm-gate.ts';
import { dropGate } from './evaluation/drop-gate.ts';
import { returnConclusion } from './evaluation/return-conclusion.ts';
import { decideGate } from './evaluation/decide-gate.ts';
import { excuseMember } from './evaluation/excuse-member.ts';
import { extendScoring } from './evaluation/extend-scoring.ts';
import { openScoring } from './evaluation/open-scoring.ts';
import { planEvaluation } from './evaluation/plan-evaluation.ts';
import { publishEvaluation } from './evaluation/publish-evaluation.ts';
import { sealEvaluation } from './evaluation/seal-evaluation.ts';
import { setUpEvaluation } from './evaluation/set-up-evaluation.ts';
import { addLegalBasis } from './legal/add-legal-basis.ts';
import { changeMember } from './people/change-member.ts';
import { createMember } from './people/create-member.ts';
import { createUnit } from './people/create-unit.ts';
import { eraseMember } from './people/erase-member.ts';
import { resetAccess } from './people/reset-access.ts';
import { importProduct } from './product/import-product.ts';
import { relistProduct } from './product/relist-product.ts';
import { retireProduct } from './product/retire-product.ts';
import { draftReport } from './report/draft-report.ts';
import { publishReport } from './report/publish-report.ts';
import { approveReport, returnReport } from './report/review-report.ts';
import { submitReport } from './report/submit-report.ts';
import { acceptRequest } from './request/accept-request.ts';
import { answerRequest } from './request/answer-request.ts';
import { changeRequestDraft } from './request/change-draft.ts';
import { decideRequest } from './request/decide-request.ts';
import { fileRequest } from './request/file-request.ts';
import { linkEvaluation } from './request/link-evaluation.ts';
import { resubmitRequest } from './request/resubmit-request.ts';
import { returnRequest } from './request/return-request.ts';
import { saveRequestDraft } from './request/save-draft.ts';
import { withdrawRequest } from './request/withdraw-request.ts';
import { writeMessage } from './request/write-message.ts';
import { declare } from './sheet/declare.ts';
import { liftBar } from './sheet/lift-bar.ts';
import { scoreCells } from './sheet/score-cells.ts';
import { startAnew } from './sheet/start-anew.ts';
import { submitSheet } from './sheet/submit-sheet.ts';
import { takeBackSheet } from './sheet/take-back-sheet.ts';

/** Every change that can be made, by name. Nothing else writes to the store. */
export const COMMANDS: readonly AnyCommand[] = [
  importProduct,
  retireProduct,
  relistProduct,
  importCriteriaSet,
  adoptCriteriaSet,
  addLegalBasis,
  createUnit,
  createMember,
  changeMember,
  resetAccess,
  eraseMember,
  fileRequest,
  saveRequestDraft,
  changeRequestDraft,
  resubmitRequest,
  acceptRequest,
  returnRequest,
  linkEvaluation,
  answerRequest,
  decideRequest,
  withdrawRequest,
  writeMessage,
  planEvaluation,
  setUpEvaluation,
  sealEvaluation,
  openScoring,
  extendScoring,
  excuseMember,
  cancelEvaluation,
  closeScoring,
  decideGate,
  confirmGate,
  dropGate,
  concludeEvaluation,
  returnConclusion,
  publishEvaluation,
  draftReport,
  submitReport,
  approveReport,
  returnReport,
  publishReport,
  declare,
  liftBar,
  scoreCells,
  startAnew,
  submitSheet,
  takeBackSheet
];

export interface CommandRow {
  readonly command: string;
  /** Whether each role may try at all. */
  readonly may: Readonly<Record<Role, boolean>>;
  /** What must hold in the case at hand, by the policy's name. */
  readonly policy: string | undefined;
}

/** The role x command table: what tests and documents enumerate. */
export const roleTable = (): readonly CommandRow[] =>
  COMMANDS.map(({ name, roles, may }) => ({
    command: name,
    may: Object.fromEntries(ROLES.map((role) => [role, roles.includes(role)])) as Record<Role, boolean>,
    policy: may?.name
  }));
