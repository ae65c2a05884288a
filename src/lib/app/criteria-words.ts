import type { CriteriaSetState } from '#lib/domain/criteria/criteria-set.ts';
import type { Force, LegalBasis } from '#lib/domain/legal/legal-basis.ts';
import { m } from '#lib/paraglide/messages.js';
import type { StateTone } from '#lib/ui/marks/state-tone.ts';

interface Mark {
  readonly tone: StateTone;
  readonly label: string;
}

/** A criteria set's state as a mark. */
export function criteriaSetState(state: CriteriaSetState): Mark {
  switch (state) {
    case 'draft':
      return { tone: 'off', label: m.criteria_state_draft() };
    case 'consultation':
      return { tone: 'run', label: m.criteria_state_consultation() };
    case 'adopted':
      return { tone: 'pass', label: m.criteria_state_adopted() };
    case 'superseded':
      return { tone: 'off', label: m.criteria_state_superseded() };
    case 'retired':
      return { tone: 'off', label: m.criteria_state_retired() };
  }
}

/** A legal basis's standing today as a mark. */
export function basisForce(force: Force): Mark {
  switch (force) {
    case 'in-force':
      return { tone: 'pass', label: m.criteria_force_in() };
    case 'not-yet':
      return { tone: 'run', label: m.criteria_force_not_yet() };
    case 'lapsed':
      return { tone: 'fail', label: m.criteria_force_lapsed() };
    case 'to-check':
      return { tone: 'unk', label: m.criteria_force_to_check() };
  }
}

/** How far somebody checked a legal text, in words. */
export function verifiedWord(verified: LegalBasis['verified']): string {
  switch (verified) {
    case 'text-read':
      return m.criteria_verified_text();
    case 'official-page':
      return m.criteria_verified_official();
    case 'secondary':
      return m.criteria_verified_secondary();
    case 'to-check':
      return m.criteria_verified_to_check();
  }
}
