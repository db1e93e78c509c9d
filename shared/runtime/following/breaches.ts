import type { HistoryEntry } from '../../domain/case/case.ts';
import type { Services } from '../services.ts';

/**
 * Counts the deadlines of a regulator that a change says were missed, whoever flagged them: the watch, or a command that came first.
 * From the history, since only there stands all of it; a record that is followed twice is counted twice.
 */
export function countBreaches(added: readonly HistoryEntry[], { meter }: Pick<Services, 'meter'>): void {
  const breaches = added.filter(({ what, ref }) => what === 'deadline-missed' && ref === 'regulatory');
  if (breaches.length > 0) meter.count('RegulatoryBreaches', breaches.length);
}
