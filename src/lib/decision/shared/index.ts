export { averageRanks } from './average-ranks.ts';
export { competitionRanks } from './competition-ranks.ts';
export { DecisionError, type DecisionErrorCode } from './decision-error.ts';
export { Random } from './random.ts';
export { roundHalfAway } from './round-half-away.ts';
export { sum } from './statistics.ts';
