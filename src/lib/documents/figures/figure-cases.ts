import { contributionsNarrow } from './contributions-narrow.ts';
import { contributionsSheet } from './contributions-sheet.ts';
import { contributionsWide } from './contributions-wide.ts';
import { distributionStrip } from './distribution-strip.ts';
import * as sample from './figure-samples.ts';
import { frontierScreen, frontierSheet } from './frontier.ts';
import { heatMapSheet } from './heat-map.ts';
import { rankSharesNarrow, rankSharesScreen, rankSharesSheet } from './rank-shares.ts';
import { waterfallNarrow, waterfallSheet, waterfallWide } from './waterfall.ts';
import { weightIntervalsNarrow, weightIntervalsScreen, weightIntervalsSheet } from './weight-intervals.ts';

/** Every figure in every form, drawn from the samples: what the golden and the browser tests look at. */
export const figureCases: Readonly<Record<string, () => string>> = {
  'contributions-wide': () => contributionsWide(sample.fiveGroups),
  'contributions-narrow': () => contributionsNarrow(sample.fiveGroups),
  'contributions-sheet': () => contributionsSheet(sample.fiveGroups),
  'contributions-wide-ten': () => contributionsWide(sample.tenGroups),
  'contributions-narrow-ten': () => contributionsNarrow(sample.tenGroups),
  'contributions-sheet-ten': () => contributionsSheet(sample.tenGroups),
  'waterfall-wide': () => waterfallWide(sample.waterfall),
  'waterfall-narrow': () => waterfallNarrow(sample.waterfall),
  'waterfall-sheet': () => waterfallSheet(sample.waterfall),
  'rank-shares-screen': () => rankSharesScreen(sample.rankShares),
  'rank-shares-narrow': () => rankSharesNarrow(sample.rankShares),
  'rank-shares-narrow-ten': () => rankSharesNarrow(sample.tenRanks),
  'rank-shares-sheet': () => rankSharesSheet(sample.rankShares),
  'weight-intervals-screen': () => weightIntervalsScreen(sample.weightIntervals),
  'weight-intervals-narrow': () => weightIntervalsNarrow(sample.weightIntervals),
  'weight-intervals-sheet': () => weightIntervalsSheet(sample.weightIntervals),
  'distribution-strip': () => distributionStrip(sample.strip),
  'frontier-screen': () => frontierScreen(sample.frontier),
  'frontier-sheet': () => frontierSheet(sample.frontier),
  'heat-map-sheet': () => heatMapSheet(sample.heatMap)
};
