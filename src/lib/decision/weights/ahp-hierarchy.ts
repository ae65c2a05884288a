import type { DecisionWarning } from '../methods/decision-warning.ts';
import { rankScores } from '../methods/rank-scores.ts';
import { DecisionError } from '../shared/index.ts';
import { type AhpOptions, type AhpResult, ahpWeights } from './ahp.ts';

/** A node judges its children in pairs; a node without children judges the candidates. */
export interface AhpNode {
  /** k x k judgements: of the k children, or of the m candidates. */
  readonly judgements: readonly (readonly number[])[];
  readonly children?: readonly AhpNode[];
}

/** Priorities of the candidates under a whole hierarchy. */
export interface AhpHierarchyResult {
  /** m priorities that add up to 1. */
  readonly scores: number[];
  /** m competition ranks, 1 is best. */
  readonly ranks: number[];
  /** The result of every node, by path: `root`, `root.children[0]`, ... */
  readonly nodes: ReadonlyMap<string, AhpResult>;
  readonly warnings: readonly DecisionWarning[];
}

/**
 * AHP with criteria in any number of levels, distributive mode: a candidate's priority at a node is the sum over the
 * node's children of the child's weight times the candidate's priority under that child.
 *
 * @param root the goal
 * @param options prioritisation and random index, the same at every node
 * @returns m priorities that add up to 1, their ranks, and the result of every node
 * @throws DecisionError `length-mismatch` where judgements and children (or candidates) differ in number, and as
 *   {@link ahpWeights}
 * @see Saaty (1980), The Analytic Hierarchy Process, McGraw-Hill
 * @example ahpHierarchy({ judgements: [[1]], children: [{ judgements: [[1, 3], [1 / 3, 1]] }] }).scores // [0.75, 0.25]
 */
export function ahpHierarchy(root: AhpNode, options: AhpOptions = {}): AhpHierarchyResult {
  const nodes = new Map<string, AhpResult>();
  const scores = synthesise(root, options, 'root', nodes);
  const warnings = Array.from(nodes.values()).flatMap((node) => node.warnings);
  return { scores, ranks: rankScores(scores), nodes, warnings };
}

function synthesise(node: AhpNode, options: AhpOptions, path: string, nodes: Map<string, AhpResult>): number[] {
  const own = ahpWeights(node.judgements, options, path);
  nodes.set(path, own);
  const { children } = node;
  if (!children) return own.weights;
  if (children.length !== own.weights.length) {
    const message = `has ${children.length} children but judges ${own.weights.length}`;
    throw new DecisionError('length-mismatch', path, message);
  }
  const parts = children.map((child, k) => synthesise(child, options, `${path}.children[${k}]`, nodes));
  const candidates = parts[0]?.length ?? 0;
  const odd = parts.findIndex((part) => part.length !== candidates);
  if (odd >= 0) {
    const message = `judges ${parts[odd]?.length ?? 0} candidates where the first criterion judges ${candidates}`;
    throw new DecisionError('length-mismatch', `${path}.children[${odd}]`, message);
  }
  return Array.from({ length: candidates }, (_, i) =>
    parts.reduce((sum, part, k) => sum + (own.weights[k] ?? 0) * (part[i] ?? 0), 0)
  );
}
