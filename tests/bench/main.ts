import { cpus, totalmem } from 'node:os';
import process from 'node:process';
import type { BenchModule, BenchResult } from './bench-result.ts';

/** Bench modules by the name they are called by. A new one is a file beside this and a line here. */
const BENCHES: Readonly<Record<string, () => Promise<BenchModule>>> = {
  decision: () => import('./decision.ts'),
  search: () => import('./search.ts'),
  store: () => import('./store.ts')
};

const args = process.argv.slice(2);
const json = args.includes('--json');
const names = args.filter((arg) => arg !== '--json');
const [name = ''] = names;
const load = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;
if (!load || names.length !== 1) {
  process.stderr.write(`Cách dùng / Usage: npm run bench -- ${Object.keys(BENCHES).join('|')} [--json]\n`);
  process.exitCode = 2;
} else {
  const { bench } = await load();
  const results = await bench();
  const report = { bench: name, machine: machine(), results };
  process.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : `${asText(report)}\n`);
}

/** What the figures were measured on; memory is the largest that this process held. */
function machine() {
  const processors = cpus();
  return {
    cpu: processors[0]?.model ?? 'unknown',
    cores: processors.length,
    memoryGB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    peakMemoryMB: Math.round(process.resourceUsage().maxRSS / 1024)
  };
}

function asText({
  bench,
  machine: on,
  results
}: {
  bench: string;
  machine: ReturnType<typeof machine>;
  results: BenchResult[];
}) {
  const lines = results.map(({ name: figure, unit, median, p99, peer, ratio }) => {
    const compared =
      peer && ratio !== undefined ? `  ${peer.name} ${peer.median.toFixed(2)}, ×${ratio.toFixed(2)}` : '';
    return `  ${figure.padEnd(24)}${median.toFixed(2).padStart(10)} ${unit} (p99 ${p99.toFixed(2)})${compared}`;
  });
  return [`${bench} · ${on.cpu} · Node ${on.node} · ${on.peakMemoryMB} MB`, ...lines].join('\n');
}
