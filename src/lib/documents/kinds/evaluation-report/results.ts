import { contributionsSheet } from '../../figures/contributions-sheet.ts';
import { figureFormat } from '../../figures/figure-format.ts';
import type { Block } from '../../model/blocks.ts';
import { figure, heading } from '../../model/build.ts';
import { asideRow, cell, column, row, table } from '../../model/table.ts';
import type { ReportContext } from './context.ts';
import { gateDecisionBlocks } from './gate-decisions.ts';

/** Points by group, drawn and in figures, and the must-haves. */
export function resultBlocks(context: ReportContext): readonly Block[] {
  return [heading(1, context.words.resultTitle), scoreTable(context), scoreFigure(context), ...gateBlocks(context)];
}

const weightedGroups = ({ input }: ReportContext) => input.criteria.tree.filter(({ weight }) => weight > 0);

function scoreTable(context: ReportContext): Block {
  const { words, candidates, name, points, percent, rankOf, input } = context;
  const groups = weightedGroups(context);
  const whole = groups.reduce((sum, { weight }) => sum + weight, 0);
  return table({
    anchor: 'points',
    caption: words.scoreTable,
    columns: [column('center', 1), column('left', 2.4), ...groups.map(() => column('right', 1)), column('right', 1.4)],
    header: [words.rank, words.product, ...groups.map(({ code }) => code), words.total],
    columnNumbers: true,
    rowHeader: 1,
    rows: [
      asideRow('', words.weight, ...groups.map(({ weight }) => percent(weight / whole)), percent(1)),
      ...candidates.map((candidate) =>
        row(
          rankOf(candidate),
          name(candidate.id),
          ...groups.map(({ code }) => {
            const part = candidate.groups.find(({ id }) => id === code);
            return part === undefined || part.state === 'not-applicable'
              ? words.naMark
              : cell(
                  points(round(part.points.low), round(part.points.high)),
                  part.points.low === part.points.high ? {} : { mark: 'unknown' }
                );
          }),
          points(candidate.shown.low, candidate.shown.high)
        )
      )
    ],
    notes: [
      groups.map((group) => `${group.code}: ${context.say(group.title)}`).join('; '),
      ...candidates.flatMap((candidate) => unknownNote(context, candidate))
    ]
  });

  function round(value: number): number {
    const factor = 10 ** input.criteria.panelRules.decimals;
    return Math.round(value * factor) / factor;
  }
}

function unknownNote(
  { words, name }: ReportContext,
  candidate: ReportContext['candidates'][number]
): readonly string[] {
  const unknown = candidate.contributions.filter(({ state, share }) => state === 'unknown' && share > 0);
  return unknown.length === 0
    ? []
    : [words.unknown(name(candidate.id), unknown.map(({ criterion }) => criterion).join(', '))];
}

function scoreFigure(context: ReportContext): Block {
  const { words, candidates, name, rankOf, input, say } = context;
  const groups = weightedGroups(context);
  const ranked = candidates.filter(({ status }) => status === 'ranked');
  return figure({
    anchor: 'points-figure',
    caption: ranked.some(({ shown }) => shown.high > shown.low) ? words.figureUnknown : words.figure,
    alt: words.figureAlt,
    svg: contributionsSheet({
      prefix: 'rf',
      title: words.scoreTable,
      description: words.figureAlt,
      format: figureFormat(input.language, input.criteria.panelRules.decimals),
      groups: groups.map((group) => ({ code: group.code, label: say(group.title) })),
      rows: ranked.map((candidate) => ({
        rank: rankOf(candidate),
        label: name(candidate.id),
        parts: groups.map(({ code }) => candidate.groups.find(({ id }) => id === code)?.points.low ?? 0),
        low: candidate.shown.low,
        high: candidate.shown.high
      }))
    }),
    data: { kind: 'reference', to: 'points' }
  });
}

function gateBlocks(context: ReportContext): readonly Block[] {
  const { words, candidates, name, say, input } = context;
  const gates = input.criteria.tree.flatMap((group) => group.children).filter((one) => one.gate !== undefined);
  if (gates.length === 0) return [];
  return [
    table({
      anchor: 'gates',
      caption: words.gatesTable,
      columns: [column('left', 3), ...candidates.map(() => column('center', 1.2))],
      header: [words.gate, ...candidates.map(({ id }) => name(id))],
      rowHeader: 0,
      rows: gates.map((gate) =>
        row(
          `${gate.code}. ${say(gate.title)}`,
          ...candidates.map((candidate) => {
            const state = candidate.gates.find(({ criterion }) => criterion === gate.code)?.state ?? 'open';
            return words.gateStates[state];
          })
        )
      )
    }),
    ...gateDecisionBlocks(context)
  ];
}
