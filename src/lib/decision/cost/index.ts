export type { Amount, CostHeading, CostItem, CostKind, CostLine, CostTerms, CostTiming } from './cost-plan.ts';
export { type LineCost, totalCost, type TotalCost } from './total-cost.ts';
export { type FrontierEntry, type PricedCandidate, valueFrontier } from './value-frontier.ts';
