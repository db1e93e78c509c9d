import type { Case } from '../domain/case/case.ts';
import { staleRun, stillOpen, unknownCase } from '../domain/errors.ts';
import type { Instant } from '../domain/time.ts';
import type { Services } from './services.ts';

/**
 * Sends a command of the state machine through the law and answers the case after it. The law's refusals become the
 * errors that the definition catches by name.
 *
 * @throws AppError `StaleRun`, `StillOpen`; `UnknownCase` where the case is not there
 */
export async function sendForRun(
  { caseId, run }: { caseId: string; run: number },
  type: 'acknowledge' | 'escalate' | 'ask' | 'close',
  by: string,
  { cases }: Pick<Services, 'cases'>,
  known: { lastAskedAt?: Instant } = {},
): Promise<Case> {
  const sent = await cases.send(caseId, { type, run, ...known }, { kind: 'system', name: by });
  if (sent === undefined) throw unknownCase(caseId);
  if (!('refusal' in sent)) return sent.case;
  if (sent.refusal.code === 'stale-run') throw staleRun(caseId, run, sent.case.run);
  if (sent.refusal.code === 'still-open') throw stillOpen(caseId, sent.refusal.message);
  // No rule refuses the courier anything else: the definition sends it to Failed, under its own name.
  throw new Error(`the law refused ${type} of ${by}: ${sent.refusal.code}`);
}

/** Only for waits: reads the case and checks that the run is its own. */
export async function caseOfRun(
  { caseId, run }: { caseId: string; run: number },
  { cases }: Pick<Services, 'cases'>,
): Promise<Case> {
  const it = await cases.load(caseId);
  if (it === undefined) throw unknownCase(caseId);
  if (it.run !== run) throw staleRun(caseId, run, it.run);
  return it;
}
