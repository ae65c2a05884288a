import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';

const PYTHON = '/usr/bin/python3';

/** The same computations in NumPy, written as one would for speed; runs one of them for each line that it is sent. */
const SCRIPT = `
import sys, time
import numpy as np

name = sys.argv[1]
rng = np.random.default_rng(2026)

def ranks(scores):
    return np.searchsorted(np.sort(-scores), -scores, side='left') + 1

def topsis():
    x = rng.uniform(1, 100, (10000, 50)); w = rng.uniform(1, 2, 50); w /= w.sum()
    cost = np.arange(50) % 3 == 0
    def run():
        v = x / np.sqrt((x * x).sum(0)) * w
        low, high = v.min(0), v.max(0)
        ideal, anti = np.where(cost, low, high), np.where(cost, high, low)
        near = np.sqrt(((v - ideal) ** 2).sum(1)); far = np.sqrt(((v - anti) ** 2).sum(1))
        return ranks(far / (near + far))
    return run

def weighted_sum():
    x = rng.uniform(1, 100, (10000, 50)); w = rng.uniform(1, 2, 50); w /= w.sum()
    cost = np.arange(50) % 3 == 0
    def run():
        low, high = x.min(0), x.max(0)
        worst, best = np.where(cost, high, low), np.where(cost, low, high)
        return ranks((x - worst) / (best - worst) @ w)
    return run

def counted(w, totals):
    n, m = totals.shape
    order = np.argsort(-totals, axis=1)
    place = np.empty_like(order)
    np.put_along_axis(place, order, np.arange(m)[None, :], axis=1)
    counts = np.bincount((np.arange(m)[None, :] * m + place).ravel(), minlength=m * m).reshape(m, m)
    central = (order[:, 0] == np.arange(m)[:, None]).astype(float) @ w
    return counts, central

def smaa():
    values = rng.uniform(0, 1, (100, 30))
    def run():
        w = rng.exponential(size=(10000, 30)); w /= w.sum(1, keepdims=True)
        return counted(w, w @ values.T)
    return run

def smaa_office():
    values = rng.uniform(0, 1, (10, 12))
    def run():
        w = rng.exponential(size=(10000, 12)); w /= w.sum(1, keepdims=True)
        drawn = values + 0.1 * rng.standard_normal((10000, 10, 12))
        return counted(w, np.matmul(drawn, w[:, :, None])[:, :, 0])
    return run

def promethee2():
    x = rng.uniform(0, 10, (1000, 30)); w = rng.uniform(1, 2, 30); w /= w.sum()
    q, p = 0.5, 3.0
    def run():
        phi = np.zeros(1000)
        for j in range(30):
            column = x[:, j]; rising = np.sort(column); sums = np.concatenate(([0.0], np.cumsum(rising)))
            def lead(sign):
                if sign > 0:
                    a = np.searchsorted(rising, column - p, side='left'); b = np.searchsorted(rising, column - q, side='left')
                    return a + ((b - a) * (column - q) - (sums[b] - sums[a])) / (p - q)
                a = np.searchsorted(rising, column + p, side='right'); b = np.searchsorted(rising, column + q, side='right')
                return (1000 - a) + ((sums[a] - sums[b]) - (a - b) * (column + q)) / (p - q)
            phi += w[j] * (lead(1) - lead(-1))
        phi /= 999
        return ranks(phi)
    return run

run = {'topsis': topsis, 'weighted-sum': weighted_sum, 'smaa': smaa, 'smaa-office': smaa_office, 'promethee2': promethee2}[name]()
for _ in range(5): run()
print(np.__version__, flush=True)
for _ in sys.stdin:
    start = time.perf_counter(); run(); end = time.perf_counter()
    print((end - start) * 1000, flush=True)
`;

/** A computation in the NumPy of the system's own Python, on one thread, in a process of its own. */
export interface NumpyPeer {
  readonly name: string;
  /** Runs it once and gives its time in milliseconds. */
  readonly time: () => Promise<number>;
  readonly close: () => void;
}

/**
 * Starts a computation of the script, warmed up.
 *
 * @param name of a computation in the script
 * @returns undefined where Python or NumPy is not installed
 */
export async function numpyPeer(name: string): Promise<NumpyPeer | undefined> {
  if (!existsSync(PYTHON)) return undefined;
  const env = { OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1', PATH: '/usr/bin:/bin' };
  const child = spawn(PYTHON, ['-c', SCRIPT, name], { env, stdio: ['pipe', 'pipe', 'ignore'] });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const version = await answers.next();
  if (version.done) return undefined;
  return {
    name: `numpy ${version.value}`,
    time: async () => {
      child.stdin.write('run\n');
      return Number((await answers.next()).value);
    },
    close: () => {
      child.stdin.end();
    }
  };
}
