import { parseArgs } from 'node:util';
import { runKills } from './crash/run-kills.ts';

/** `node tests/fault/crash.ts --kills N --json`: exits 1 when anything was lost, unreadable or torn. */
const { values } = parseArgs({
  options: { kills: { type: 'string', default: '200' }, json: { type: 'boolean', default: false } }
});
const result = await runKills(Number(values.kills));
if (values.json) {
  console.log(JSON.stringify(result));
} else {
  const { kills, acknowledged, lost, unreadable, torn } = result;
  console.log(`${kills} kills, ${acknowledged} acknowledged: ${lost} lost, ${unreadable} unreadable, ${torn} torn`);
}
if (result.lost + result.unreadable + result.torn > 0) process.exitCode = 1;
