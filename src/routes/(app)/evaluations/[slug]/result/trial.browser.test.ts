import { describe, expect, it } from 'vitest';
import { computeOutcome, type EvaluationProblem } from '#lib/decision/outcome/index.ts';
import { trialProblem } from '#lib/domain/evaluation/trial-problem.ts';
import { group, problemOf, rubric } from '../../../../../../tests/support/decision/evaluation-problem.ts';
import { WeightTrial } from './trial.svelte.ts';

const tree = [group('g', 60, rubric('a', 1)), group('h', 30, rubric('b', 1)), group('i', 10, rubric('c', 1))];
const problem: EvaluationProblem = problemOf(tree, { A: { a: [5], b: [1], c: [1] }, B: { a: [1], b: [5], c: [5] } });
const official = computeOutcome(problem);
const begin = (): WeightTrial => new WeightTrial(trialProblem(problem, official), official.order);
const weights = (trial: WeightTrial): number[] => ['g', 'h', 'i'].map((id) => trial.weightOf(id));

describe('a trial of weights', () => {
  it('begins with the official weights and ranking', () => {
    const trial = begin();
    expect(weights(trial)).toEqual([60, 30, 10]);
    expect(trial.changed).toBe(false);
    expect(trial.places.map(({ id, place, moved }) => [id, place, moved])).toEqual([
      ['A', 1, 0],
      ['B', 2, 0]
    ]);
  });

  it('shares the rest among the others in their proportions, so that the sum stays 100', () => {
    const trial = begin();
    trial.set('g', 20);
    expect(weights(trial)).toEqual([20, 60, 20]);
    expect(trial.changed).toBe(true);
    expect(trial.places.map(({ id, moved }) => [id, moved])).toEqual([
      ['B', 1],
      ['A', -1]
    ]);
  });

  it('comes back from one group alone by the official proportions', () => {
    const trial = begin();
    trial.set('g', 100);
    expect(weights(trial)).toEqual([100, 0, 0]);
    trial.set('g', 60);
    expect(weights(trial)).toEqual([60, 30, 10]);
  });

  it('goes back to the official weights', () => {
    const trial = begin();
    trial.set('h', 77);
    trial.reset();
    expect([weights(trial), trial.changed]).toEqual([[60, 30, 10], false]);
  });

  it('keeps what is unknown an interval, in totals and ranks, as the official result does', () => {
    const open = problemOf(tree, { A: { a: [5], b: ['unknown'], c: [1] }, B: { a: [3], b: [3], c: [3] } });
    const result = computeOutcome(open);
    const { places } = new WeightTrial(trialProblem(open, result), result.order);
    for (const one of places) {
      const { shown, place, rank } = result.candidates.find(({ id }) => id === one.id)!;
      expect([one.shown, one.place, one.rank]).toEqual([shown, place, rank]);
    }
    expect(places.map(({ id, shown }) => [id, shown.high > shown.low])).toContainEqual(['A', true]);
  });
});
