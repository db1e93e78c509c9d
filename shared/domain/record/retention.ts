import type { Case } from '../case/case.ts';
import { isFinal } from '../case/guards.ts';
import { isHeldLegally } from '../case/record/decide.ts';
import { SEVERITIES, type Severity } from '../case/vocabulary.ts';
import type { Configuration } from '../configuration.ts';
import type { ImportedCase } from '../customers/imported-cases.ts';
import type { Instant } from '../time.ts';

/** Cases of this policy, category or severity (all of those named) are kept so many years from the day they ended. */
export interface Retention {
  policy?: string;
  category?: string;
  severity?: Severity;
  years: number;
}

/** A lifetime; more is a slip, and as good as for ever. */
const MOST_YEARS = 100;

/** What is wrong with the times of keeping, each with its path and the mend. */
export function checkRetention({ retention, categories }: Pick<Configuration, 'retention' | 'categories'>): string[] {
  const isForAll = (line: Retention | undefined) =>
    line !== undefined && line.policy === undefined && line.category === undefined && line.severity === undefined;
  const known = categories.map(({ id }) => id);
  return [
    ...retention.flatMap(({ years, category, severity }, at) => [
      ...(Number.isSafeInteger(years) && years >= 1 && years <= MOST_YEARS
        ? []
        : [
            `retention[${at}].years: ${years} is no number of years to keep a case; write a whole one from 1 to ${MOST_YEARS}`,
          ]),
      ...(category === undefined || known.includes(category)
        ? []
        : [`retention[${at}].category: there is no category "${category}"; write one of ${known.join(', ')}`]),
      ...(severity === undefined || SEVERITIES.includes(severity)
        ? []
        : [`retention[${at}].severity: there is no severity "${severity}"; write one of ${SEVERITIES.join(', ')}`]),
    ]),
    ...(isForAll(retention.at(-1))
      ? []
      : ['retention: no line is for all other cases; end with one that has years only']),
    ...retention
      .slice(0, -1)
      .flatMap((line, at) =>
        isForAll(line) ? [`retention[${at}]: fits every case, so that no line after it counts; put it last`] : [],
      ),
  ];
}

/** The first line that fits. */
function lineFor(
  it: { policy?: string; category?: string | undefined; severity?: Severity | undefined },
  retention: readonly Retention[],
): Retention | undefined {
  return retention.find(
    ({ policy, category, severity }) =>
      (policy === undefined || it.policy?.split('@')[0] === policy) &&
      (category === undefined || it.category === category) &&
      (severity === undefined || it.severity === severity),
  );
}

/** The same day that many years later (a 29 February's on 1 March). */
function yearsAfter(moment: string, years: number): Instant {
  const end = new Date(moment);
  end.setUTCFullYear(end.getUTCFullYear() + years);
  return end.toISOString();
}

/** When the words of an ended case are to go. */
export function keptUntil(it: Case, retention: readonly Retention[]): Instant | undefined {
  const line = lineFor(it, retention);
  if (line === undefined || it.closedAt === undefined || !isFinal(it)) return undefined;
  return yearsAfter(it.closedAt, line.years);
}

/** When agents see a case of an earlier system no longer. One that never ended there does not end here: it counts from its receipt. */
export function importKeptUntil(it: ImportedCase, retention: readonly Retention[]): Instant {
  const ended = it.closedDay ?? it.decidedDay ?? it.receivedDay;
  return yearsAfter(ended, lineFor(it, retention)?.years ?? MOST_YEARS);
}

export function isImportKept(it: ImportedCase, retention: readonly Retention[], now: Instant): boolean {
  return importKeptUntil(it, retention) > now;
}

/** Whether a case is to be erased now: ended, its time over, not yet erased, and no court asks for it. */
export function isPastKeeping(it: Case, retention: readonly Retention[], now: Instant): boolean {
  const until = keptUntil(it, retention);
  return until !== undefined && until <= now && it.erasedAt === undefined && !isHeldLegally(it);
}

/** Nothing received after this can be past keeping. */
export function oldestKept(retention: readonly Retention[], now: Instant): Instant {
  const before = new Date(now);
  before.setUTCFullYear(before.getUTCFullYear() - Math.min(...retention.map(({ years }) => years)));
  return before.toISOString();
}
