#!/usr/bin/env node
/**
 * Verifies what Chọn Chuẩn kept, without Chọn Chuẩn: an exported record (FILE) or a data folder (DIR). Needs Node 20 or
 * newer and nothing else. It is written apart from the program and shares no code with it, so that two must agree.
 *
 *   node verify.mjs FILE|DIR [--since CHECKPOINT.json] [--json] [--lang vi|en]
 *
 * It proves that entries are the ones that were signed for and that nothing before a checkpoint was rewritten, and
 * computes the result of an evaluation again from the raw scores. Keep a checkpoint that left the server (a print, a
 * mail) and give it as CHECKPOINT: the key alone lies beside the server.
 * Exit code: 0 everything holds, 1 something does not, 2 wrong use.
 */
import { createDecipheriv, createHash, createPublicKey, verify as verifySignature } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import zlib from 'node:zlib';

const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

/** RFC 8785. */
export const canonical = (value) => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.keys(value).sort();
  return `{${members.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
};

/** RFC 9162, 2.1.1. */
export const leafHash = (text) => sha256(Buffer.from([0]), Buffer.from(text, 'utf8'));
const nodeHash = (left, right) => sha256(Buffer.from([1]), left, right);

/** Root over leaf hashes, by halves as the definition has it. */
export const rootOf = (leaves) => {
  if (leaves.length === 0) return sha256(Buffer.alloc(0));
  let level = leaves;
  while (level.length > 1) {
    const next = [];
    for (let index = 0; index + 1 < level.length; index += 2) next.push(nodeHash(level[index], level[index + 1]));
    if (level.length % 2 === 1) next.push(level[level.length - 1]);
    level = next;
  }
  return level[0];
};

/** Root that an inclusion path leads to, going up from leaf `index` in a tree of `size`; undefined when it does not fit. */
export const rootFromPath = (leaf, index, size, path) => {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) return undefined;
  const rest = path.map((hash) => Buffer.from(hash, 'hex'));
  const climb = (start, end) => {
    if (end - start === 1) return leaf;
    let split = 1;
    while (split * 2 < end - start) split *= 2;
    const middle = start + split;
    // The path goes from the leaf up, so the sibling of this level comes after those below it.
    if (index < middle) {
      const left = climb(start, middle);
      const right = rest.shift();
      return left && right && nodeHash(left, right);
    }
    const right = climb(middle, end);
    const left = rest.shift();
    return left && right && nodeHash(left, right);
  };
  const root = climb(0, size);
  return rest.length === 0 ? root : undefined;
};

const isSigned = ({ body, keyId, publicKey, signature }) => {
  try {
    // One key and one signature have one text each.
    if ([publicKey, signature].some((text) => Buffer.from(text, 'base64').toString('base64') !== text)) return false;
    const der = Buffer.from(publicKey, 'base64');
    if (sha256(der).toString('hex').slice(0, 16) !== keyId) return false;
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
    const text = Buffer.from(`chon-chuan checkpoint\n${canonical(body)}`, 'utf8');
    return key.asymmetricKeyType === 'ed25519' && verifySignature(null, text, key, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
};

/** A submitted sheet opened with its released key; undefined when it is not what was committed to. */
export const openSheet = (sheet, sealed, key) => {
  try {
    const decipher = createDecipheriv('aes-256-gcm', Buffer.from(key, 'base64'), Buffer.from(sealed.nonce, 'base64'), {
      authTagLength: 16
    });
    decipher.setAAD(Buffer.from(canonical({ purpose: 'submission', sheet, keyId: sealed.keyId }), 'utf8'));
    decipher.setAuthTag(Buffer.from(sealed.tag, 'base64'));
    const bytes = Buffer.concat([decipher.update(Buffer.from(sealed.ciphertext, 'base64')), decipher.final()]);
    // Spaces after the text hide its length; they are no part of what was committed to.
    let end = bytes.length;
    while (end > 0 && bytes[end - 1] === 0x20) end--;
    const plain = bytes.subarray(0, end);
    if (sha256(plain).toString('hex') !== sealed.commitment) return undefined;
    const opened = JSON.parse(plain.toString('utf8'));
    return opened.sheet === sheet ? opened : undefined;
  } catch {
    return undefined;
  }
};

/** Root and older root that a consistency path leads to (RFC 9162, 2.1.4.1 read backwards); undefined when it does not fit. */
const rootsFromConsistency = (from, fromRoot, size, path) => {
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(size) || from < 1 || from > size) return undefined;
  const rest = path.map((hash) => Buffer.from(hash, 'hex'));
  // SUBPROOF(m, D[n], b): what it says of the first m leaves of a subtree of n, and of all of it.
  const climb = (m, n, whole) => {
    if (m === n) {
      const hash = whole ? Buffer.from(fromRoot, 'hex') : rest.shift();
      return hash && { older: hash, newer: hash };
    }
    let split = 1;
    while (split * 2 < n) split *= 2;
    if (m <= split) {
      const left = climb(m, split, whole);
      const right = rest.shift();
      return left && right && { older: left.older, newer: nodeHash(left.newer, right) };
    }
    const right = climb(m - split, n - split, false);
    const left = rest.shift();
    return left && right && { older: nodeHash(left, right.older), newer: nodeHash(left, right.newer) };
  };
  const roots = climb(from, size, true);
  return rest.length === 0 ? roots : undefined;
};

/** True when the path proves that the later tree begins with the earlier one. */
export const isConsistent = (earlier, later, path) => {
  if (earlier.size === 0) return path.length === 0 && earlier.root === rootOf([]).toString('hex');
  const roots = rootsFromConsistency(earlier.size, earlier.root, later.size, path);
  return roots?.older.toString('hex') === earlier.root && roots.newer.toString('hex') === later.root;
};

/** Something that does not hold, in both languages. */
const fault = (vi, en) => ({ vi, en });
const BAD_SIGNATURE = fault('chữ ký của mốc kiểm không khớp', 'the signature of the checkpoint does not fit');
const hashOf = (value) => sha256(Buffer.from(canonical(value), 'utf8')).toString('hex');
const same = (a, b) => canonical(a ?? null) === canonical(b ?? null);

/* ---- The result: the additive value model, from the documents alone. ---- */

const TOLERANCE = 1e-9;

/** What the result is computed from, as the documents have it. */
export const problemOf = (evaluation, criteriaSet, sheets) => {
  const levels = criteriaSet.scale.levels.map(({ value }) => value);
  const scale = { worst: Math.min(...levels), best: Math.max(...levels) };
  const boundsOf = ({ kind }) => {
    if (kind.type === 'measure') return { worst: kind.worst, best: kind.best };
    return kind.type === 'yes-no' ? { worst: 0, best: 1 } : scale;
  };
  const leaf = (criterion) => ({
    id: criterion.code,
    weight: criterion.weight,
    kind: criterion.kind.type,
    ...boundsOf(criterion),
    shape: { kind: 'linear' },
    ...(criterion.answeredBy === 'evaluator' ? {} : { answeredBy: 'record' }),
    ...(criterion.gate && {
      gate: criterion.kind.type === 'yes-no' ? { is: true } : { atLeast: criterion.gate.atLeast }
    })
  });
  const seats = evaluation.panel.filter(({ role, excused }) => role === 'evaluator' && !excused);
  const counted = sheets.filter(
    ({ state, member }) => state === 'opened' && seats.some((seat) => seat.member === member)
  );
  const isBarred = (sheet, candidate) =>
    sheet.declarations.some((one) => one.candidate === candidate && one.conflict === 'barred');
  const agreed = (wanted) =>
    evaluation.gateDecisions
      .filter(({ kind, confirmedBy }) => kind === wanted && confirmedBy !== undefined)
      .map(({ candidate, criterion }) => ({ candidate, criterion }));
  const { gapInLevels, ...rules } = evaluation.panelRules;
  return {
    scale,
    tree: criteriaSet.tree.map(({ code, weight, children }) => ({ id: code, weight, children: children.map(leaf) })),
    candidates: evaluation.candidates.map(({ product }) => ({ id: product })),
    evaluators: counted.map(({ member }) => ({ id: member })),
    barred: counted.flatMap((sheet) => {
      const candidates = sheet.declarations.filter(({ conflict }) => conflict === 'barred');
      return [...new Set(candidates.map(({ candidate }) => candidate))].map((candidate) => ({
        evaluator: sheet.member,
        candidate
      }));
    }),
    cells: counted.flatMap((sheet) =>
      sheet.opened.content.cells
        .filter(({ candidate }) => !isBarred(sheet, candidate))
        .map(({ candidate, criterion, value }) => ({ evaluator: sheet.member, candidate, criterion, score: value }))
    ),
    rules,
    waivers: agreed('waived'),
    closedGates: agreed('not-shown')
  };
};

const average = (numbers) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
const AGGREGATES = {
  mean: average,
  median: (numbers) => {
    const sorted = [...numbers].sort((a, b) => a - b);
    const middle = sorted.length >> 1;
    return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  },
  trimmed: (numbers) => average(numbers.length < 3 ? numbers : [...numbers].sort((a, b) => a - b).slice(1, -1))
};

/** Half away from zero, after binary noise beyond 12 significant digits is taken off. Totals are never negative. */
const rounded = (value, decimals) => {
  const [mantissa, exponent] = Number(value.toPrecision(12)).toExponential().split('e');
  return Number(`${Math.floor(Number(`${mantissa}e${Number(exponent) + decimals}`) + 0.5)}e-${decimals}`);
};

/** 0..100 on the declared bounds; `worst` may lie above `best`. */
const valueOf = (score, { worst, best }) => Math.min(100, Math.max(0, (100 * (score - worst)) / (best - worst)));

/** One candidate's answers to one criterion: what they come to, and how its gate stands. */
const judge = (problem, candidate, criterion) => {
  const { rules, evaluators, barred, cells } = problem;
  const onRecord = criterion.answeredBy === 'record';
  const least = onRecord ? 1 : rules.minEvaluators;
  const judges = evaluators.filter(
    ({ id }) => !barred.some((one) => one.evaluator === id && one.candidate === candidate)
  );
  const answers = onRecord
    ? ['unknown']
    : judges.map(
        ({ id }) =>
          cells.find((c) => c.evaluator === id && c.candidate === candidate && c.criterion === criterion.id)?.score ??
          'unknown'
      );
  const scores = answers.filter((answer) => typeof answer === 'number');
  const declined = answers.filter((answer) => answer === 'not-applicable').length;
  const applies = criterion.gate || declined < answers.length || declined < least;
  const state = !applies ? 'not-applicable' : scores.length < least ? 'unknown' : 'known';
  const score = state === 'known' ? AGGREGATES[rules.aggregate](scores) : null;
  const exact = score === null ? 0 : valueOf(score, criterion);
  const value = state === 'unknown' ? { low: 0, high: 100 } : { low: exact, high: exact };
  return { state, score, value, gate: criterion.gate && gateOf(problem, candidate, criterion, scores, least) };
};

const gateOf = ({ rules, waivers, closedGates }, candidate, criterion, scores, least) => {
  const { id, gate, worst, best } = criterion;
  const passes = (score) => {
    if (gate.is !== undefined) return score === (gate.is ? 1 : 0);
    return best > worst ? score >= gate.atLeast : score <= gate.atLeast;
  };
  const met = scores.filter(passes).length;
  const wins = rules.gateRule === 'unanimous' ? met === scores.length : met * 2 > scores.length;
  const votes = scores.length < least ? 'open' : wins ? 'met' : 'not-met';
  const isThis = (one) => one.candidate === candidate && one.criterion === id;
  const decided = waivers.some(isThis) ? 'waived' : closedGates.some(isThis) ? 'closed-not-shown' : undefined;
  return { criterion: id, state: decided ?? votes, judged: votes };
};

/** Value of a node from those below it; null where nothing in it applies. Notes every node's value. */
const valueUp = (node, leaves, noted) => {
  if (node.children === undefined) {
    const { state, value } = leaves.get(node.id);
    const own = state === 'not-applicable' ? null : value;
    noted.set(node.id, own);
    return own;
  }
  const parts = node.children.map((child) => ({ weight: child.weight, value: valueUp(child, leaves, noted) }));
  const counting = parts.filter(({ weight, value }) => weight > 0 && value !== null);
  const weight = counting.reduce((sum, part) => sum + part.weight, 0);
  const mix = (end) => counting.reduce((sum, part) => sum + (part.weight / weight) * part.value[end], 0);
  const own = counting.length === 0 ? null : { low: mix('low'), high: mix('high') };
  noted.set(node.id, own);
  return own;
};

/** Each criterion's share of the whole, once the weight of what does not apply is given to its siblings. */
const sharesOf = (nodes, noted, whole, shares) => {
  const counting = nodes.filter(({ id, weight }) => weight > 0 && noted.get(id) !== null);
  const weight = counting.reduce((sum, node) => sum + node.weight, 0);
  for (const node of nodes) {
    const own = counting.includes(node) ? (whole * node.weight) / weight : 0;
    if (node.children === undefined) shares.set(node.id, own);
    else sharesOf(node.children, noted, own, shares);
  }
  return shares;
};

const leavesOf = (nodes) => nodes.flatMap((node) => (node.children === undefined ? [node] : leavesOf(node.children)));

const above = (a, b) => {
  const at = a.findIndex((part, index) => part !== b[index]);
  return at === -1 ? 0 : a[at] - b[at];
};

/** The whole result but for the order: totals, gates, places. */
const compute = (problem) => {
  const { tree, rules } = problem;
  const criteria = leavesOf(tree);
  const all = problem.candidates.map(({ id }) => {
    const cells = new Map(criteria.map((criterion) => [criterion.id, judge(problem, id, criterion)]));
    const noted = new Map();
    const root = valueUp({ id: '', children: tree }, cells, noted);
    const shares = sharesOf(tree, noted, 1, new Map());
    const gates = [...cells.values()].flatMap(({ gate }) => gate ?? []);
    const total = root ?? { low: 0, high: 0 };
    const unknown = criteria.filter((one) => cells.get(one.id).state === 'unknown');
    return {
      id,
      gates,
      failedGates: gates.filter(({ state }) => /^(not-met|closed-not-shown)$/.test(state)).map((one) => one.criterion),
      mayFallOut: gates.some(({ state }) => state === 'open'),
      total,
      coverage: root === null ? 0 : 1 - unknown.reduce((sum, one) => sum + shares.get(one.id), 0),
      contributions: criteria.map((one) => {
        const { state, score, value } = cells.get(one.id);
        const share = shares.get(one.id);
        const points = { low: share * value.low, high: share * value.high };
        return { criterion: one.id, state, score, value, share, points };
      }),
      key: (end) =>
        [total, ...rules.tieBreaks.map((node) => noted.get(node) ?? { low: 0, high: 0 })].map((range) =>
          rounded(range[end], rules.decimals)
        )
    };
  });
  const inPlay = all.filter(({ failedGates }) => failedGates.length === 0);
  for (const one of all) {
    one.shown = { low: one.key('low')[0], high: one.key('high')[0] };
    Object.assign(one, inPlay.includes(one) ? placeOf(one, inPlay, rules) : { rank: null, place: null, shared: false });
    one.status = inPlay.includes(one) ? 'ranked' : 'excluded';
  }
  return { candidates: all, conclusive: isConclusive(all, inPlay, rules) };
};

const placeOf = (one, inPlay, { unknownPolicy }) => {
  const [low, high] = [one.key('low'), one.key('high')];
  const others = inPlay.filter((other) => other !== one);
  const rank = {
    best: 1 + others.filter((other) => !other.mayFallOut && above(other.key('low'), high) > 0).length,
    worst: 1 + others.filter((other) => above(other.key('high'), low) > 0).length
  };
  if (unknownPolicy === 'worst') {
    const place = 1 + others.filter((other) => above(other.key('low'), low) > 0).length;
    return { rank, place, shared: others.some((other) => above(other.key('low'), low) === 0) };
  }
  const meets = others.some((other) => above(other.key('low'), high) <= 0 && above(low, other.key('high')) <= 0);
  const place = rank.best === rank.worst ? rank.best : null;
  return { rank, place, shared: place !== null && meets };
};

const isConclusive = (all, inPlay, { unknownPolicy }) => {
  const gates = all.flatMap((one) => one.gates);
  if (gates.some(({ state, judged }) => state === 'open' || (state === 'closed-not-shown' && judged !== 'open')))
    return false;
  const first = inPlay.filter(({ place, rank }) => (unknownPolicy === 'worst' ? place === 1 : rank.best === 1));
  return first.length === 1 && first[0].place === 1;
};

/** Where the recorded result is not the computed one: every value that was computed must be there and fit. */
const differenceOf = (said, found, path = 'result') => {
  if (typeof found === 'number' && typeof said === 'number') {
    return Math.abs(said - found) <= TOLERANCE ? undefined : `${path}: ${said} ≠ ${found}`;
  }
  if (typeof found !== 'object' || found === null) {
    return said === found ? undefined : `${path}: ${JSON.stringify(said)} ≠ ${JSON.stringify(found)}`;
  }
  if (typeof said !== 'object' || said === null) return `${path}: ${JSON.stringify(said)}`;
  if (Array.isArray(found) && said.length !== found.length) return `${path}: ${said.length} ≠ ${found.length}`;
  for (const key of Object.keys(found)) {
    const inner = differenceOf(said[key], found[key], `${path}.${key}`);
    if (inner !== undefined) return inner;
  }
  return undefined;
};

/**
 * Where the recorded order is not one of the computed places. Candidates whose places unknowns leave open go by possible
 * ranks and then by the middle of the total, which two sums may have equal up to their last digits: either may be first.
 */
const misorderOf = (order, candidates) => {
  const ranked = candidates.filter(({ status }) => status === 'ranked');
  if (!same([...order].sort(), ranked.map(({ id }) => id).sort())) return `result.order: ${JSON.stringify(order)}`;
  const keyOf = ({ place, rank, total }) =>
    place === null ? [rank.best, rank.worst, -(total.low + total.high)] : [place, place, 0];
  const inOrder = order.map((id) => candidates.find((one) => one.id === id));
  for (let index = 1; index < inOrder.length; index++) {
    const [before, after] = [inOrder[index - 1], inOrder[index]];
    const keys = keyOf(after).map((part, at) => part - keyOf(before)[at]);
    const step = keys.find((part) => Math.abs(part) > TOLERANCE) ?? 0;
    const listed = candidates.indexOf(after) - candidates.indexOf(before);
    if (step < 0 || (step === 0 && after.place !== null && listed < 0)) return `result.order.${index}: ${after.id}`;
  }
  return undefined;
};

/** Computes a problem, and says where a recorded result differs from it. */
export const computeAgain = (problem, result) => {
  const { candidates, conclusive } = compute(problem);
  const expected = {
    candidates: candidates.map(({ key, mayFallOut, ...rest }) => rest),
    conclusive: { ok: conclusive }
  };
  return { candidates, difference: differenceOf(result, expected) ?? misorderOf(result.order ?? [], candidates) };
};

const checkResult = ({ evaluation, criteriaSet, sheets, outcome }, faults) => {
  if (outcome === null) return null;
  const problem = problemOf(evaluation, criteriaSet, sheets);
  if (!same(problem, outcome.problem)) {
    faults.push(
      fault(
        'kết quả không tính từ các phiếu và bộ tiêu chí này',
        'the result was not computed from these sheets and criteria'
      )
    );
  }
  const { candidates, difference } = computeAgain(problem, outcome.result);
  if (difference !== undefined) {
    faults.push(
      fault(`tính lại ra kết quả khác: ${difference}`, `computing it again gives another result: ${difference}`)
    );
  }
  const names = new Map(evaluation.candidates.map(({ product, frozen }) => [product, frozen?.name ?? product]));
  const rankOf = ({ rank }) => rank?.best ?? candidates.length + 1;
  return [...candidates]
    .sort((a, b) => rankOf(a) - rankOf(b))
    .map(({ id, place, shown, status }) => ({
      candidate: id,
      name: names.get(id),
      place,
      total: shown,
      excluded: status === 'excluded'
    }));
};

/* ---- The record: documents, order, digests. ---- */

const RECORD_KEYS = (
  'format v kind standing subject evaluation criteriaSet round sheets products outcome report evidenceDigests publicKey ' +
  'evidence'
).split(' ');
const CONTENT_KEYS =
  'code version title purpose scope languages legalBases scale tree panelRules method weightsRecord'.split(' ');

/** Every state of every document in the proven entries: `collection/id` -> [{position, document, previous}]. */
const statesOf = (entries) => {
  const states = new Map();
  for (const { position, entry } of [...entries].sort((a, b) => a.position - b.position)) {
    entry.changes.forEach(({ collection, document }, index) => {
      const name = `${collection}/${document.id}`;
      const state = { position, document, previous: entry.previous[index]?.hash };
      states.set(name, [...(states.get(name) ?? []), state]);
    });
  }
  return states;
};

const checkDocuments = (record, states, faults) => {
  const { evaluation, criteriaSet, round, sheets, outcome, report, products, evidence } = record;
  const hashes = new Map(
    evidence.entries.map(({ position, entry }) => [position, leafHash(canonical(entry)).toString('hex')])
  );
  const check = (name, document) => {
    const all = states.get(name) ?? [];
    if (!same(all.at(-1)?.document, document))
      faults.push(fault(`${name} không đúng như sổ ghi nhận`, `${name} is not as the ledger has it`));
    const whole = all.every(({ document: { revision }, previous }, index) => {
      const before = index === 0 ? null : hashes.get(all[index - 1].position);
      return revision === index + 1 && previous === before;
    });
    if (!whole) faults.push(fault(`thiếu một bản trước của ${name}`, `an earlier state of ${name} is missing`));
  };
  check(`evaluations/${evaluation.id}`, evaluation);
  check(`criteria-sets/${criteriaSet.id}`, criteriaSet);
  if (round !== null) check(`rounds/${round.id}`, round);
  for (const sheet of sheets) check(`sheets/${sheet.id}`, sheet);
  if (outcome !== null) check(`outcomes/${outcome.id}`, outcome);
  if (report !== null) check(`reports/${report.id}`, report);
  for (const product of products) {
    const judged = states.get(`products/${product.id}`)?.find(({ document }) => document.revision === product.revision);
    if (!same(judged?.document, product))
      faults.push(
        fault(`products/${product.id} không đúng như sổ ghi nhận`, `products/${product.id} is not as the ledger has it`)
      );
  }
  const list = (what, said, found) => {
    if (same([...said].sort(), [...found].sort())) return;
    faults.push(
      fault(`${what}: thiếu, thừa hoặc không thuộc hồ sơ này`, `${what}: missing, too many, or not part of this record`)
    );
  };
  const one = (id) => (id === undefined || id === null ? [] : [id]);
  list('criteria-sets', [evaluation.criteriaSet.id], [criteriaSet.id]);
  list('rounds', one(evaluation.round), one(round?.id));
  list('outcomes', one(evaluation.outcome), one(outcome?.id));
  list(
    'sheets',
    round?.sheets ?? [],
    sheets.map(({ id }) => id)
  );
  list(
    'openings',
    Object.keys(round?.keys ?? {}),
    evidence.openings.map(({ sheet }) => sheet)
  );
  const judged = evaluation.candidates.filter(({ frozen }) => frozen !== undefined);
  list(
    'products',
    judged.map(({ product, frozen }) => `${product}@${frozen.revision}`),
    products.map(({ id, revision }) => `${id}@${revision}`)
  );
  if ((record.kind === 'report') !== (report !== null)) list('reports', [record.kind], []);
  if (report !== null) list('evaluations', [report.evaluation], [evaluation.id]);
};

const checkOrder = ({ evaluation, round, sheets, evidence }, states, faults) => {
  const when = (name, holds) => states.get(name)?.find(({ document }) => holds(document))?.position;
  const sealedAt = when(`evaluations/${evaluation.id}`, ({ seal }) => seal !== undefined);
  const closedAt = round === null ? undefined : when(`rounds/${round.id}`, ({ state }) => state === 'closed');
  for (const { id, state, sealed, opened } of sheets) {
    const opening = evidence.openings.find(({ sheet }) => sheet === id);
    const handedIn = sealed && when(`sheets/${id}`, (document) => document.sealed?.commitment === sealed.commitment);
    if (handedIn !== undefined && !(sealedAt < handedIn))
      faults.push(
        fault(`phiếu ${id} nộp trước khi khóa tiêu chí`, `sheet ${id} was handed in before the rules were sealed`)
      );
    const isOpened = state === 'opened';
    if (isOpened !== (opening !== undefined) || isOpened !== (opened !== undefined)) {
      faults.push(NOT_HANDED_IN(id));
      continue;
    }
    if (!isOpened) continue;
    if (!(handedIn < closedAt))
      faults.push(
        fault(
          `phiếu ${id} không có cam kết từ trước khi đóng chấm`,
          `sheet ${id} was not committed to before the round was closed`
        )
      );
    const content = openSheet(id, sealed, opening.key)?.content;
    if (
      round.keys[id] !== opening.key ||
      !same(opening.sealed, sealed) ||
      content === undefined ||
      !same(content, opened.content)
    )
      faults.push(NOT_HANDED_IN(id));
  }
};

const NOT_HANDED_IN = (id) =>
  fault(
    `điểm của phiếu ${id} không phải là điểm đã nộp và đã cam kết`,
    `the scores of sheet ${id} are not those that were handed in and committed to`
  );

const checkDigests = (record, faults) => {
  const { evaluation, criteriaSet, outcome, report, products, sheets, evidenceDigests, subject } = record;
  const check = (holds, vi, en) => {
    if (!holds) faults.push(fault(vi, en));
  };
  const content = Object.fromEntries(
    CONTENT_KEYS.filter((key) => key in criteriaSet).map((key) => [key, criteriaSet[key]])
  );
  if (evaluation.seal !== undefined) {
    const { code, candidates, panel, panelRules: rules, seal } = evaluation;
    const digest = hashOf(content);
    check(
      digest === evaluation.criteriaSet.digest && digest === criteriaSet.digest,
      'bộ tiêu chí không phải bộ đã khóa (trọng số, thang điểm, tiêu chí bắt buộc)',
      'the criteria set is not the one that was sealed (weights, scale, must-haves)'
    );
    const sealed = {
      v: 1,
      evaluation: code,
      criteriaSet: evaluation.criteriaSet.digest,
      candidates: candidates.map(({ product, frozen }) => ({ product, revision: frozen?.revision ?? 0 })),
      panel: panel.map(({ member, role }) => ({ member, role })),
      rules
    };
    check(
      hashOf(sealed) === seal.digest,
      'quy tắc, sản phẩm hoặc tổ chấm không như lúc khóa',
      'rules, candidates or panel are not as they were sealed'
    );
  }
  if (outcome !== null) {
    const { problem, result, engineVersion, digest } = outcome;
    check(
      hashOf({ problem, result, engineVersion }) === digest,
      'mã đối chiếu của kết quả không khớp',
      'the digest of the result does not fit'
    );
  }
  if (report !== null) {
    check(
      hashOf(report.document) === report.digest,
      'nội dung báo cáo không khớp mã đối chiếu',
      'the blocks of the report do not fit their digest'
    );
    check(
      report.outcomeDigest === outcome?.digest,
      'báo cáo nói về một kết quả khác',
      'the report is about another result'
    );
  }
  const cited = sheets.flatMap(({ id, opened }) =>
    (opened?.content.cells ?? []).flatMap(({ candidate, criterion, evidence }) =>
      evidence.map((piece) => {
        const kept = { label: piece.label, ...(piece.url === undefined ? {} : { url: piece.url }) };
        return { sheet: id, candidate, criterion, ...kept, digest: hashOf(kept) };
      })
    )
  );
  const judged = products.map((one) => ({ id: one.id, revision: one.revision, digest: hashOf(one) }));
  check(
    same(evidenceDigests, { products: judged, cited }),
    'mã đối chiếu của minh chứng không khớp',
    'the digests of the evidence do not fit'
  );
  check(
    record.publicKey === record.evidence.checkpoint.publicKey,
    'khóa công khai không phải khóa đã ký mốc kiểm',
    'the public key is not the one that signed the checkpoint'
  );
  const of = report ?? evaluation;
  const standing = ['published', 'superseded'].includes(of.state) ? 'published' : 'not published';
  check(
    record.standing === standing &&
      same(subject, { id: of.id, slug: of.slug, code: report === null ? evaluation.code : report.number }),
    'phần đầu hồ sơ không đúng như sổ ghi nhận',
    'the head of the record is not as the ledger has it'
  );
};

/** What is not known here would not be checked, so it must not be there. */
const hasOnly = (value, keys) =>
  typeof value === 'object' && value !== null && Object.keys(value).every((key) => keys.includes(key));

const isEvidence = (evidence) =>
  evidence?.format === 'chon-chuan-evidence' &&
  evidence.v === 1 &&
  hasOnly(evidence, ['format', 'v', 'checkpoint', 'entries', 'openings', 'earlier']) &&
  hasOnly(evidence.checkpoint, ['body', 'keyId', 'publicKey', 'signature']) &&
  evidence.entries.every((one) => hasOnly(one, ['position', 'entry', 'path'])) &&
  evidence.openings.every((one) => hasOnly(one, ['sheet', 'sealed', 'key'])) &&
  evidence.earlier.every((one) => hasOnly(one, ['checkpoint', 'path']));

const isSameHead = (a, b) => a.ledger === b.ledger && a.size === b.size && a.root === b.root;

const checkEvidence = ({ checkpoint, entries, openings, earlier }, since, faults) => {
  const { body } = checkpoint;
  if (!isSigned(checkpoint)) faults.push(BAD_SIGNATURE);
  for (const { position, entry, path } of entries) {
    const root = rootFromPath(leafHash(canonical(entry)), position - 1, body.size, path);
    if (root?.toString('hex') !== body.root)
      faults.push(
        fault(
          `không chứng minh được mục ${position} có trong sổ ghi nhận`,
          `entry ${position} is not proved to stand in the ledger`
        )
      );
  }
  const proven = entries.map(({ entry }) => canonical(entry)).join('\n');
  for (const { sheet, sealed, key } of openings) {
    if (!proven.includes(JSON.stringify(sealed.commitment)))
      faults.push(
        fault(`cam kết của phiếu ${sheet} không có trong mục nào`, `the commitment of sheet ${sheet} is in no entry`)
      );
    if (openSheet(sheet, sealed, key) === undefined)
      faults.push(
        fault(
          `phiếu ${sheet} mở ra không đúng nội dung đã cam kết`,
          `sheet ${sheet} does not open to what was committed to`
        )
      );
  }
  for (const { checkpoint: before, path } of earlier) {
    if (!isSigned(before) || before.body.ledger !== body.ledger || !isConsistent(before.body, body, path))
      faults.push(
        fault(
          `không chứng minh được sổ ghi nhận nối tiếp mốc kiểm ${before.body.time}`,
          `the ledger is not proved to go on from the checkpoint of ${before.body.time}`
        )
      );
  }
  if (since === undefined) return;
  if (!isSigned(since)) faults.push(BAD_SIGNATURE);
  const known = [checkpoint, ...earlier.map((one) => one.checkpoint)];
  if (!known.some((one) => isSameHead(one.body, since.body)))
    faults.push(
      fault(
        `hồ sơ không chứng minh được sổ ghi nhận nối tiếp mốc kiểm đã cho (${since.body.size} mục)`,
        `the record does not prove that its ledger goes on from the given checkpoint (${since.body.size} entries)`
      )
    );
};

const ONLY_CHECKPOINT = fault(
  'đây là mốc kiểm, không phải hồ sơ; hãy dùng nó với --since để kiểm một hồ sơ hoặc thư mục dữ liệu',
  'this is a checkpoint and no record; give it with --since to verify a record or a data folder'
);

/** What does not hold in an exported record, or in bare evidence. */
export const verifyRecord = (record, since) => {
  const isRecord = record?.format === 'chon-chuan-record' && record.v === 1 && hasOnly(record, RECORD_KEYS);
  const evidence = isRecord ? record.evidence : record;
  if (typeof record?.signature === 'string') return { faults: [ONLY_CHECKPOINT] };
  if (!isEvidence(evidence)) return { faults: [fault('đây không phải hồ sơ đã xuất', 'this is no exported record')] };
  const faults = [];
  checkEvidence(evidence, since, faults);
  const { size, root, time } = evidence.checkpoint.body;
  const verdict = {
    faults,
    entries: evidence.entries.length,
    opened: evidence.openings.length,
    size,
    root,
    signedAt: time
  };
  if (!isRecord) return verdict;
  const { kind, standing, subject, evaluation, criteriaSet, sheets, outcome } = record;
  if (
    [evaluation, criteriaSet, ...sheets, ...(outcome === null ? [] : [outcome])].some((one) => one.schemaVersion !== 1)
  ) {
    faults.push(
      fault(
        'hồ sơ có dạng mới hơn; hãy dùng verify.mjs của phiên bản đã xuất hồ sơ',
        'the record has a newer form; use the verify.mjs of the release that exported it'
      )
    );
    return verdict;
  }
  const states = statesOf(evidence.entries);
  checkDocuments(record, states, faults);
  checkOrder(record, states, faults);
  checkDigests(record, faults);
  const ranking = checkResult(record, faults);
  return { ...verdict, record: { kind, standing, subject, illustration: evaluation.illustration }, ranking };
};

/* ---- The data folder. ---- */

/** `{"data":…,"checksum":"…"}`: the checksum is the SHA-256 of the text of data. */
const readChecked = (file) => {
  const text = readFileSync(file);
  const [head, tail] = ['{"data":'.length, ',"checksum":""}\n'.length + 64];
  const data = text.subarray(head, -tail);
  const said = /^,"checksum":"([0-9a-f]{64})"\}\n$/.exec(text.subarray(-tail).toString('latin1'));
  if (said?.[1] !== sha256(data).toString('hex')) throw new Error(`${file}: the checksum does not fit its content`);
  return JSON.parse(data.toString('utf8'));
};

const readLines = (file, faults) => {
  const bytes = readFileSync(file);
  const lines = [];
  let start = 0;
  while (start < bytes.length && bytes[start] !== 0) {
    const end = bytes.indexOf(10, start);
    if (end === -1) break;
    const payload = bytes.subarray(start + 9, end);
    const crc = zlib.crc32 ? zlib.crc32(payload).toString(16).padStart(8, '0') : undefined;
    if (crc !== undefined && bytes.subarray(start, start + 8).toString('latin1') !== crc) break;
    lines.push({ byte: start, payload });
    start = end + 1;
  }
  if (bytes.subarray(start).some((byte) => byte !== 0))
    faults.push(fault(`${file}: hỏng hoặc đứt tại byte ${start}`, `${file}: damaged or cut short at byte ${start}`));
  return lines;
};

/** What does not hold in a data folder: its ledger, its epochs, the checkpoints that it keeps, and `since`. */
export const verifyFolder = (dir, since) => {
  const faults = [];
  const format = readChecked(join(dir, 'format.json'));
  // Read first: the ledger covers all of them then, also while a server goes on.
  const kept = readKept(join(dir, 'checkpoints'), faults);
  const leaves = [];
  const latest = new Map();
  const names = readdirSync(join(dir, 'ledger')).filter((name) => /^\d{8}-\d{12}[.]log$/.test(name));
  for (const [index, name] of names.sort().entries()) {
    const file = join(dir, 'ledger', name);
    if (Number(name.slice(0, 8)) !== index + 1)
      faults.push(
        fault(`${file}: thiếu đoạn ${index + 1} trước tệp này`, `${file}: segment ${index + 1} is missing before it`)
      );
    for (const { byte, payload } of readLines(file, faults))
      checkLine(`${file}, byte ${byte}`, payload, leaves, latest, faults);
  }
  const all = [...format.epochs, ...kept.map(({ body }) => body), ...(since === undefined ? [] : [since.body])];
  const roots = rootsAt(leaves, new Set([leaves.length, ...all.map(({ size }) => size)]));
  const rootAt = (size) => roots.get(size)?.toString('hex');
  for (const { number, size, root } of format.epochs) {
    if (size > leaves.length || rootAt(size) !== root)
      faults.push(
        fault(
          `kỳ ${number} không bắt đầu với ${size} mục này`,
          `epoch ${number} did not begin with these ${size} entries`
        )
      );
  }
  for (const checkpoint of kept) {
    // The epochs account for what a restore took back.
    if (isSigned(checkpoint) && goneWithRestore(checkpoint.body, format) !== undefined) continue;
    faults.push(...compare(checkpoint, format, leaves.length, rootAt));
  }
  if (since !== undefined) faults.push(...compare(since, format, leaves.length, rootAt));
  return { faults, entries: leaves.length, size: leaves.length, root: rootAt(leaves.length), checkpoints: kept.length };
};

/** Roots over the first leaves, for several sizes in one pass: perfect subtrees from the left, joined from the right. */
const rootsAt = (leaves, sizes) => {
  const roots = new Map([[0, rootOf([])]]);
  const subtrees = [];
  for (const [index, leaf] of leaves.entries()) {
    let node = leaf;
    for (let size = index; size % 2 === 1; size = (size - 1) / 2) node = nodeHash(subtrees.pop(), node);
    subtrees.push(node);
    if (sizes.has(index + 1))
      roots.set(
        index + 1,
        subtrees.reduceRight((right, left) => nodeHash(left, right))
      );
  }
  return roots;
};

const readKept = (dir, faults) => {
  const names = existsSync(dir) ? readdirSync(dir).filter((name) => name.endsWith('.json')) : [];
  return names.flatMap((name) => {
    try {
      return [readChecked(join(dir, name))];
    } catch (error) {
      faults.push(fault(`không đọc được: ${error.message}`, `it cannot be read: ${error.message}`));
      return [];
    }
  });
};

const checkLine = (at, payload, leaves, latest, faults) => {
  const line = JSON.parse(payload.toString('utf8'));
  if (line.handled !== undefined) return;
  const check = (holds, vi, en) => {
    if (!holds) faults.push(fault(`${at}: ${vi}`, `${at}: ${en}`));
  };
  const text = payload.subarray(payload.length - 1 - line.bytes, payload.length - 1).toString('utf8');
  const leaf = leafHash(text);
  const hash = leaf.toString('hex');
  leaves.push(leaf);
  const { position, entry } = line;
  check(
    position === leaves.length,
    `mục ${position} nằm ở chỗ của mục ${leaves.length}`,
    `entry ${position} stands where ${leaves.length} should`
  );
  check(canonical(entry) === text, `mục ${position} không ở dạng chuẩn`, `entry ${position} is not canonical`);
  check(hash === line.hash, `mã băm của mục ${position} không khớp`, `the hash of entry ${position} does not fit`);
  const expected = entry.changes.map(({ collection, document }) => {
    const aggregate = `${collection}/${document.id}`;
    return { aggregate, hash: latest.get(aggregate) ?? null };
  });
  check(same(expected, entry.previous), 'chuỗi bị đứt', 'the chain is broken');
  for (const { aggregate } of expected) latest.set(aggregate, hash);
};

/** The restore that went back behind what a checkpoint covers, if any. */
const goneWithRestore = ({ epoch, size }, { epochs }) => {
  const next = epochs.find(({ number }) => number > epoch);
  return next !== undefined && size > next.size ? next : undefined;
};

const compare = (checkpoint, format, entries, rootAt) => {
  const { ledger, size, root } = checkpoint.body;
  if (!isSigned(checkpoint)) return [BAD_SIGNATURE];
  if (ledger !== format.ledger)
    return [fault('mốc kiểm là của sổ ghi nhận khác', 'the checkpoint is of another ledger')];
  const gone = goneWithRestore(checkpoint.body, format);
  if (gone !== undefined) {
    return [
      fault(
        `lần phục hồi lúc ${gone.startedAt} đã lùi về mục ${gone.size}: các mục đến ${size} không còn`,
        `a restore on ${gone.startedAt} went back to entry ${gone.size}: entries up to ${size} are gone`
      )
    ];
  }
  if (size > entries) {
    return [
      fault(
        `mốc kiểm gồm ${size} mục, sổ ghi nhận chỉ có ${entries}`,
        `the checkpoint covers ${size} entries, the ledger has ${entries}`
      )
    ];
  }
  if (rootAt(size) === root) return [];
  return [
    fault(
      `${size} mục đầu không phải những mục đã được ký trong mốc kiểm`,
      `the first ${size} entries are not those that the checkpoint was made of`
    )
  ];
};

/** A line that a server is writing at this moment may be seen half; a moment later it is whole. */
const verifyFolderInUse = (dir, since) => {
  for (let attempt = 1; ; attempt++) {
    const verdict = verifyFolder(dir, since);
    if (verdict.faults.length === 0 || attempt === 4) return verdict;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50 * attempt);
  }
};

/* ---- The command. ---- */

const USE = 'node verify.mjs FILE|DIR [--since CHECKPOINT.json] [--json] [--lang vi|en]';

const readWords = (words) => {
  const options = { json: false, lang: /^en/i.test(process.env.LC_ALL || process.env.LANG || '') ? 'en' : 'vi' };
  const places = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    if (word === '--json') options.json = true;
    else if (word === '--since' || word === '--lang') options[word.slice(2)] = words[++index] ?? '';
    else if (word.startsWith('--')) return undefined;
    else places.push(word);
  }
  const isRight = places.length === 1 && options.since !== '' && ['vi', 'en'].includes(options.lang);
  return isRight ? { ...options, place: places[0] } : undefined;
};

const verdictOn = ({ place, since: sinceFile }) => {
  try {
    const since = sinceFile === undefined ? undefined : JSON.parse(readFileSync(sinceFile, 'utf8'));
    return statSync(place).isDirectory()
      ? verifyFolderInUse(place, since)
      : verifyRecord(JSON.parse(readFileSync(place, 'utf8')), since);
  } catch (error) {
    return { faults: [fault(`không đọc được: ${error.message}`, `it cannot be read: ${error.message}`)] };
  }
};

const textOf = (place, { faults, root, size, entries, opened, record, ranking, signedAt, checkpoints }, vi) => {
  const lines = [place];
  if (record !== undefined) {
    const made = record.illustration ? (vi ? ' (dữ liệu minh họa)' : ' (illustration)') : '';
    const published = record.standing === 'published';
    lines.push(`${record.subject.code}${made}: ${vi ? (published ? 'đã công bố' : 'chưa công bố') : record.standing}`);
  }
  if (root !== undefined) {
    const short = root.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ');
    lines.push(vi ? `Mã gốc ${short} trên ${size} mục` : `Root ${short} over ${size} entries`);
    if (signedAt !== undefined) lines.push(vi ? `Mốc kiểm ký lúc ${signedAt}` : `Checkpoint signed at ${signedAt}`);
    if (checkpoints !== undefined)
      lines.push(vi ? `${checkpoints} mốc kiểm đang giữ` : `Kept checkpoints: ${checkpoints}`);
    if (opened !== undefined)
      lines.push(
        vi ? `${entries} mục, ${opened} phiếu chấm đã mở` : `Ledger entries: ${entries}, opened sheets: ${opened}`
      );
  }
  for (const { name, place: rank, total, excluded } of ranking ?? []) {
    const points = total.low === total.high ? total.low : `${total.low} – ${total.high}`;
    lines.push(`  ${(excluded ? (vi ? 'loại' : 'out') : String(rank ?? '?')).padStart(4)}  ${name}  ${points}`);
  }
  for (const one of faults) lines.push(`✗ ${vi ? one.vi : one.en}`);
  if (faults.length > 0)
    lines.push(vi ? `KHÔNG ĐẠT: ${faults.length} chỗ sai` : `DOES NOT HOLD (faults: ${faults.length})`);
  else lines.push(vi ? 'ĐẠT: mọi điều đều đúng' : 'HOLDS: everything is as it was signed');
  return lines.join('\n');
};

const main = () => {
  const options = readWords(process.argv.slice(2));
  if (options === undefined) {
    console.error(`Cách dùng / Use: ${USE}`);
    return 2;
  }
  const { place, json, lang } = options;
  const verdict = verdictOn(options);
  const holds = verdict.faults.length === 0;
  console.log(json ? JSON.stringify({ file: place, holds, ...verdict }) : textOf(place, verdict, lang === 'vi'));
  return holds ? 0 : 1;
};

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href)
  process.exitCode = main();
