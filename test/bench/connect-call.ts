/**
 * `npm run -s bench`: how fast `connect-call` answers on this machine, block by block, as a caller would wait for it, over a data folder
 * on disk. Connect gives a block 8 seconds, a caller less: 100 ms at p99 are asked. Between blocks the house does what follows from
 * them; with `-- --busy` it does so meanwhile, as fast as it can.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import configuration from '../../comeback.config.ts';
import { callEvent } from '../../infra/local/call-event.ts';
import { openEngine } from '../../infra/local/engine.ts';

const { values } = parseArgs({
  options: { calls: { type: 'string', default: '300' }, busy: { type: 'boolean', default: false } },
});
const calls = Number(values.calls);
if (!Number.isSafeInteger(calls) || calls < 100 || calls > 20_000) {
  process.stderr.write('bench: --calls is a whole number from 100 to 20000.\n');
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'comeback-bench-'));
const engine = await openEngine({ folder, configuration, without: ['precompute-reports'] });
if (values.busy) engine.run();

const took = new Map<string, number[]>();
async function ask(call: { contactId: string; from: string }, parameters: Record<string, string>) {
  const began = performance.now();
  const event = callEvent({ ...call, to: configuration.line.numbers[0], parameters });
  const reply = (await engine.invoke('connect-call', event)) as Record<string, string>;
  const { purpose = '' } = parameters;
  took.set(purpose, [...(took.get(purpose) ?? []), performance.now() - began]);
  if (!values.busy) await engine.settle();
  if (reply.status === 'ERROR') throw new Error(`${purpose} was answered with ERROR`);
  return reply;
}

// A first call of each kind loads what is loaded once.
for (let n = -5; n < calls; n += 1) {
  if (n === 0) took.clear();
  const call = { contactId: randomUUID(), from: `+1202555${String(Math.abs(n) % 10_000).padStart(4, '0')}` };
  await ask(call, { purpose: 'greet' });
  await ask(call, { purpose: 'greet', language: 'en' });
  await ask(call, { purpose: 'recordConsent', consent: 'yes' });
  const { caseNumber = '', pin = '' } = await ask(call, { purpose: 'openCase', ordinal: '1', category: 'delivery' });
  await ask(call, { purpose: 'caseStatus', caseNumber, pin });
  await ask(call, { purpose: 'checkCallback' });
  await ask(call, { purpose: 'leaveVoicemail' });
}
await engine.close();
rmSync(folder, { recursive: true });

const at = (sorted: readonly number[], share: number) => sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN;
const row = (name: string, cells: readonly string[]) =>
  `${name.padEnd(16)}${cells.map((cell) => cell.padStart(10)).join('')}\n`;
const [load = 0] = loadavg();
process.stdout.write(`${calls} calls, ${availableParallelism()} cores, load ${load.toFixed(1)}\n`);
process.stdout.write(row('milliseconds', ['answers', 'p50', 'p99', 'longest']));
for (const [purpose, unsorted] of took) {
  const sorted = unsorted.toSorted((a, b) => a - b);
  const figures = [at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1)].map((figure) => figure.toFixed(1));
  process.stdout.write(row(purpose, [String(sorted.length), ...figures]));
}
