import type { Engine } from '../../../infra/local/engine.ts';
import { openCase } from '../../../shared/domain/case/opening.ts';
import { CHANNELS, KINDS, LANGUAGES, SEVERITIES } from '../../../shared/domain/case/vocabulary.ts';
import type { Configuration } from '../../../shared/domain/configuration.ts';
import { addMilliseconds, DAY_MS, type Instant } from '../../../shared/domain/time.ts';
import { servicesFor } from '../../../shared/runtime/services.ts';

const SPREAD_DAYS = 6;

/**
 * Opens so many cases of the last days by the law and the store, every third one taken by an agent. What would follow from them (letters,
 * executions) stays in the feed: nobody here waits for ten thousand letters.
 */
export async function openManyCases(
  { services }: Pick<Engine, 'services'>,
  configuration: Configuration,
  { count, from, now }: { count: number; from: number; now: Instant },
): Promise<void> {
  const { cases, ids } = servicesFor(['cases', 'ids'], services);
  const pick = <T>(all: readonly T[], n: number): T => all[n % all.length] as T;
  for (let n = from; n < from + count; n += 1) {
    const category = pick(configuration.categories, n);
    const receivedAt = addMilliseconds(now, -Math.round(((n % 997) / 997) * SPREAD_DAYS * DAY_MS));
    const { case: it, events } = openCase(
      {
        caseId: ids.next(),
        caseNumber: String(n).padStart(10, '0'),
        kind: pick(KINDS, Math.floor(n / 7)),
        channel: pick(CHANNELS, n),
        language: pick(LANGUAGES, n),
        reachable: true,
        receivedAt,
        customerMatch: 'anonymous',
        hasSupportNeeds: false,
        triage: { category: category.id, severity: pick(SEVERITIES, n), priority: 3, team: category.team },
      },
      now,
      configuration,
    );
    await cases.create(it, events, { kind: 'system', name: 'open-case' }, {});
    const agent = configuration.demoPeople.find(({ role, teams }) => role === 'agent' && teams.includes(category.team));
    if (n % 3 !== 0 || agent === undefined) continue;
    const by = { kind: 'staff', id: agent.id, role: agent.role, teams: agent.teams } as const;
    const sent = await cases.send(it.caseId, { type: 'take' }, by);
    if (sent === undefined || 'refusal' in sent) throw new Error(`take was refused: ${JSON.stringify(sent)}`);
  }
}
