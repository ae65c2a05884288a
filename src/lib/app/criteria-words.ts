import type { CriteriaSetContent, CriteriaSetState } from '#lib/domain/criteria/criteria-set.ts';
import { m } from '#lib/paraglide/messages.js';
import type { BasisView } from '#lib/server/queries/criteria/basis-view.ts';
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

/** How the weights were found. */
export function weightsHow(how: CriteriaSetContent['weightsRecord']['how']): string {
  switch (how) {
    case 'direct':
      return m.criteria_weights_direct();
    case 'points':
      return m.criteria_weights_points();
    case 'swing':
      return m.criteria_weights_swing();
    case 'rank-order':
      return m.criteria_weights_rank_order();
    case 'ahp':
      return m.criteria_weights_ahp();
    case 'bwm':
      return m.criteria_weights_bwm();
  }
}

/** A legal basis's standing today as a mark: only what an official source showed has the colours of certainty. */
export function basisForce({ force, certain }: Pick<BasisView, 'force' | 'certain'>): Mark {
  switch (force) {
    case 'in-force':
      return certain
        ? { tone: 'pass', label: m.criteria_force_in() }
        : { tone: 'unk', label: m.criteria_secondary_in() };
    case 'not-yet':
      return certain
        ? { tone: 'run', label: m.criteria_force_not_yet() }
        : { tone: 'unk', label: m.criteria_secondary_not_yet() };
    case 'lapsed':
      return certain
        ? { tone: 'fail', label: m.criteria_force_lapsed() }
        : { tone: 'unk', label: m.criteria_secondary_lapsed() };
    case 'to-check':
      return { tone: 'warn', label: m.criteria_force_to_check() };
  }
}

/** How far somebody checked a legal text, as far as its mark does not say so. */
export function verifiedWord({ verified, force }: Pick<BasisView, 'verified' | 'force'>): readonly string[] {
  switch (verified) {
    case 'text-read':
      return [m.criteria_verified_text()];
    case 'official-page':
      return [m.criteria_verified_official()];
    case 'secondary':
      return [force === 'to-check' ? m.criteria_verified_secondary() : m.criteria_verified_secondary_short()];
    case 'to-check':
      return [];
  }
}
