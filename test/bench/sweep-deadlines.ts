/**
 * How long `watch-deadlines` takes over 10,000 cases with a promise just broken, on the embedded engine on disk:
 * `npm run -s bench-sweep -- [CASES]`. Asked: under a second per 1,000. Figures: docs/policies.md.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import config from '../../comeback.config.ts';
import { manualClock } from '../../infra/local/clock.ts';
import { openEngine } from '../../infra/local/engine.ts';
import { openCase } from '../../shared/domain/case/opening.ts';
import { addMilliseconds, DAY_MS } from '../../shared/domain/time.ts';
import { servicesFor } from '../../shared/runtime/services.ts';

const count = Number(process.argv[2] ?? 10_000);
const RECEIVED = '2026-06-24T14:00:00.000Z';
const configuration = { ...config, policies: { ...config.policies, default: 'fca-disp' } };
const folder = mkdtempSync(join(tmpdir(), 'comeback-bench-'));
const clock = manualClock(RECEIVED);

/** Says how long it took on the clock, and how long this process worked: on a busy machine the two are far apart. */
async function measured(what: string, work: () => Promise<unknown>): Promise<void> {
  const [before, worked] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(worked);
  const per = (seconds: number) =>
    `${seconds.toFixed(2)} s (${((seconds / count) * 1000).toFixed(3)} s per 1,000 cases)`;
  process.stdout.write(
    `${what}: ${per((performance.now() - before) / 1000)}, of it at work ${per((user + system) / 1_000_000)}\n`,
  );
}

try {
  const engine = await openEngine({ folder, configuration, clock });
  const { cases, ids } = servicesFor(['cases', 'ids'], engine.services);
  const [team] = config.teams;
  if (team === undefined) throw new Error('the configuration has no team');
  await measured(`${count} cases under fca-disp opened`, async () => {
    for (let n = 0; n < count; n += 1) {
      const { case: it, events } = openCase(
        {
          caseId: ids.next(),
          caseNumber: String(n).padStart(10, '0'),
          kind: 'complaint',
          channel: 'web',
          language: 'en',
          reachable: true,
          // Within the same minute, as a bad day brings them.
          receivedAt: addMilliseconds(RECEIVED, n % 60_000),
          customerMatch: 'anonymous',
          hasSupportNeeds: false,
          triage: { category: 'delivery', severity: 'medium', priority: 3, team: team.id },
        },
        addMilliseconds(RECEIVED, 60_000),
        configuration,
      );
      await cases.create(it, events, { kind: 'system', name: 'open-case' }, {});
    }
  });
  const sweep = () => engine.invoke('watch-deadlines', {});
  await measured('a sweep with nothing due', sweep);
  // Two business days after receipt the acknowledgement was due, and nobody sent one.
  clock.moveTo(addMilliseconds(RECEIVED, 3 * DAY_MS));
  await measured('a sweep that flags a breach on each', sweep);
  await measured('the sweep after it', sweep);
  await engine.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
