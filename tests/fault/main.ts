import { seeded } from '../bench/store/documents.ts';
import { bitFlips } from './bit-flips.ts';
import { runKills } from './crash/run-kills.ts';
import { diskFaults } from './disk-faults.ts';
import { flipsAtStart } from './flips-at-start.ts';
import { historyCheck } from './history.ts';
import { mangled } from './mangled.ts';
import { mangledBeside } from './mangled-beside.ts';
import { powerLoss } from './power-loss.ts';
import { runRaces } from './races.ts';
import { startPostgres } from '../support/postgres.ts';

/** The long form of the fault tests: `node tests/fault/main.ts [SEED]`. Exits 1 when one of them finds anything. */
const seed = Number(process.argv[2] ?? Date.now() % 1_000_000);

const power = async () => {
  const faults: string[] = [];
  for (let each = 0; each < 25; each++) faults.push(...(await powerLoss(seed + each, 40)).faults);
  return faults;
};

const disk = async () => [
  ...(await diskFaults('full', 1)).faults,
  ...(await diskFaults('full', 5)).faults,
  ...(await diskFaults('sync-fails', 1)).faults,
  ...(await diskFaults('short-write', 1)).faults,
  ...(await diskFaults('short-write', 1000)).faults.slice(0, 5)
];

const histories = async () => {
  const faults: string[] = [];
  for (let each = 0; each < 40; each++) faults.push(...(await historyCheck(seeded(seed + each), 200)));
  return faults;
};

const kills = async () => {
  const { lost, unreadable, torn } = await runKills(200, seeded(seed));
  return lost + unreadable + torn === 0 ? [] : [`lost ${lost}, unreadable ${unreadable}, torn ${torn}`];
};

const racesOnFolder = () => runRaces({ rounds: 60, random: seeded(seed) });

const racesOnDatabase = async () => {
  const server = await startPostgres();
  const place = await server.place();
  try {
    return await runRaces({ rounds: 40, random: seeded(seed), databaseUrl: place.url });
  } finally {
    await place.remove();
    await server.stop();
  }
};

const suites: Readonly<Record<string, () => Promise<readonly string[]>>> = {
  'power loss': power,
  'disk faults': disk,
  'single bits at a start': async () => (await flipsAtStart(seeded(seed), 3000)).missed,
  'single bits': async () => (await bitFlips(seeded(seed), 6000)).missed,
  'mangled files': async () => (await mangled(seeded(seed), 4000)).faults,
  'mangled files beside the ledger': async () => (await mangledBeside(seeded(seed), 2000)).faults,
  histories,
  'races on a folder': racesOnFolder,
  'races on PostgreSQL, two servers': racesOnDatabase,
  'killed writers': kills
};

console.log(`Seed ${seed}`);
for (const [name, run] of Object.entries(suites)) {
  const started = performance.now();
  const faults = await run();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${name}: ${faults.length === 0 ? 'nothing found' : `${faults.length} found`} (${seconds} s)`);
  for (const fault of faults.slice(0, 10)) console.log(`  ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
}
