import { href } from '#lib/app/href.ts';
import { showDay } from '#lib/app/show.ts';
import { m } from '#lib/paraglide/messages.js';
import type { TrailDetail } from '#lib/server/queries/evaluation/trail-details.ts';
import { grouped } from '../digest-text.ts';
import { planLabel, planValue, planValues } from '../plan-words.ts';

/** One line under an act: a sentence, what somebody wrote, and where to read more. */
export interface TrailLine {
  readonly text: string;
  /** In the writer's own words. */
  readonly words?: string;
  readonly href?: string;
}

const LISTS = new Set(['candidates', 'evaluators']);
/** Longer texts are named, not repeated: the evaluation's page has them whole. */
const LONG = 160;

export function trailLines(detail: TrailDetail): readonly TrailLine[] {
  switch (detail.kind) {
    case 'change':
      return changeLines(detail);
    case 'seal':
      return [{ text: m.evaluation_trail_seal({ digest: grouped(detail.digest) }) }];
    case 'commitment':
      return [{ text: m.evaluation_trail_commitment({ digest: grouped(detail.digest) }) }];
    case 'round':
      return [
        {
          text:
            detail.leftOut === 0
              ? m.evaluation_trail_round_all({ opened: detail.opened })
              : m.evaluation_trail_round({ opened: detail.opened, out: detail.leftOut })
        }
      ];
    case 'no-conflict':
      return [{ text: m.evaluation_trail_no_conflict({ list: detail.products.join(', ') }) }];
    case 'conflict':
      return [
        {
          text: m.evaluation_trail_conflict({ product: detail.product }),
          ...(detail.reason === null ? {} : { words: detail.reason })
        }
      ];
    case 'bar-lifted':
      return [{ text: m.evaluation_trail_lifted({ name: detail.name, list: detail.products.join(', ') }) }];
    case 'excused':
      return [{ text: m.evaluation_trail_excused({ name: detail.name }) }];
    case 'gate': {
      const { criterion, product, decision } = detail;
      const said = { waived: m.evaluation_trail_gate_waived, 'not-shown': m.evaluation_trail_gate_closed };
      return [{ text: said[decision]({ criterion, product }) }];
    }
    case 'recommended': {
      const list = detail.products.join(', ');
      return [
        { text: list === '' ? m.evaluation_trail_recommended_none() : m.evaluation_trail_recommended({ list }) },
        ...(detail.validUntil === null ? [] : [{ text: m.evaluation_valid_till({ day: showDay(detail.validUntil) }) }])
      ];
    }
    case 'request':
      return [{ text: m.evaluation_trail_request({ code: detail.code }), href: href(`/requests/${detail.slug}`) }];
    case 'report':
      return [{ text: m.evaluation_trail_report({ number: detail.number }), href: href(`/reports/${detail.slug}`) }];
  }
}

function changeLines({ field, from, to }: Extract<TrailDetail, { kind: 'change' }>): readonly TrailLine[] {
  const label = planLabel(field) ?? field;
  if (LISTS.has(field)) {
    const added = to.filter((one) => !from.includes(one)).join(', ');
    const removed = from.filter((one) => !to.includes(one)).join(', ');
    if (added === '' && removed === '') {
      return [{ text: m.evaluation_trail_order({ field: label, list: to.join(', ') }) }];
    }
    return [
      ...(added === '' ? [] : [{ text: m.evaluation_trail_added({ field: label, list: added }) }]),
      ...(removed === '' ? [] : [{ text: m.evaluation_trail_removed({ field: label, list: removed }) }])
    ];
  }
  const quoted = (values: readonly string[]): string =>
    values.length === 0 ? m.evaluation_empty() : quote(field, values);
  return [{ text: m.evaluation_trail_from_to({ field: label, from: quoted(from), to: quoted(to) }) }];
}

/** People's own words in quotation marks; days, numbers and choices without. */
function quote(field: string, values: readonly string[]): string {
  if (field === 'deadline' || field.startsWith('panelRules.')) return planValues(field, values);
  const text = values.map((value) => planValue(field, value)).join(', ');
  const shown = text.length <= LONG ? text : m.evaluation_trail_cut({ text: text.slice(0, LONG).trimEnd() });
  return m.evaluation_trail_quoted({ text: shown });
}
