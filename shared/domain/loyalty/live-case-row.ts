import type { Case, Remedy, Round } from '../case/case.ts';
import type { Reaction } from '../case/vocabulary.ts';
import { allCodes } from '../causes/cause.ts';
import type { Configuration } from '../configuration.ts';
import { addDays, localDay } from '../deadlines/calendar.ts';
import type { Instant } from '../time.ts';
import type { CaseRow } from './rows.ts';

/**
 * The lake's row of a live case as of its version (docs/reports/resolution-to-loyalty.md): t0 is the local day of the first decision plus
 * the survey window, and nothing learned after t0 is in the row, so that a later reopening moves neither t0 nor group.
 */
export function liveCaseRow(
  it: Case,
  keys: { crm?: string; email?: string; phone?: string; customer?: string; order?: string },
  { businessTimeZone, surveyWindowDays }: Pick<Configuration, 'businessTimeZone' | 'surveyWindowDays'>,
  at: Instant,
): CaseRow {
  const dayOf = (instant: Instant | undefined) => (instant === undefined ? null : localDay(instant, businessTimeZone));
  const rounds = [...it.rounds, it.round];
  const first = rounds.find((round) => round.decidedAt !== undefined);
  const receivedDay = localDay(it.receivedAt, businessTimeZone);
  const decidedDay = dayOf(first?.decidedAt);
  const t0 = decidedDay === null ? null : addDays(decidedDay, surveyWindowDays);
  const closedDay = dayOf(it.closedAt);
  const isByT0 = (instant: Instant) => t0 !== null && localDay(instant, businessTimeZone) <= t0;
  return {
    row_id: it.caseId,
    version: it.version,
    source: 'live',
    crm_key: keys.crm ?? null,
    email_key: keys.email ?? null,
    phone_key: keys.phone ?? null,
    ambiguous: it.customerMatch === 'ambiguous',
    customer_key: keys.customer ?? null,
    received_day: receivedDay,
    decided_day: decidedDay,
    closed_day: closedDay,
    t0_day: t0,
    t0_from_closure: false,
    reaction: reactionBy(rounds, isByT0),
    decision: first?.decision ?? null,
    closure: closureBy(it, closedDay, t0),
    merged_into: it.mergedInto ?? null,
    channel: it.channel,
    category: it.category,
    severity: it.severity,
    team: first?.team ?? it.team,
    root_cause: it.reportedCauses?.primary ?? null,
    causes: it.reportedCauses === undefined ? null : allCodes(it.reportedCauses).join(' '),
    remedy:
      decidedDay === null
        ? null
        : dearest(
            it.remedies.filter(
              ({ grantedAt, state, automatic }) => state !== 'declined' && isByT0(grantedAt) && !automatic,
            ),
          ),
    segment: null,
    product: null,
    playbook: first?.playbook ?? null,
    // Decided on the day it came in and nobody had to get in touch again: as close as a case without contact times gets.
    first_contact: decidedDay === null ? null : it.laterContacts === 0 && decidedDay === receivedDay,
    complaint_order_key: keys.order ?? null,
    anomaly: null,
    at,
    kind: it.kind,
    ...redressOf(it.remedies),
    history_entries: it.history.length,
    history_head: it.history.at(-1)?.h ?? null,
  };
}

/** One currency is the house's own (outcome/remedies.ts); what was declined or failed was not given. */
function redressOf(
  remedies: readonly Remedy[],
): Pick<CaseRow, 'redress_minor' | 'redress_currency' | 'goodwill_minor'> {
  const given = remedies.filter(
    ({ state, amountMinor }) => amountMinor !== undefined && state !== 'declined' && state !== 'failed',
  );
  const sumOf = (some: readonly Remedy[]) =>
    some.length === 0 ? null : some.reduce((sum, { amountMinor = 0 }) => sum + amountMinor, 0);
  return {
    redress_minor: sumOf(given),
    redress_currency: given[0]?.currency ?? null,
    goodwill_minor: sumOf(given.filter(({ withoutAdmission }) => withoutAdmission)),
  };
}

/** Withdrawn after the index day, a case stands in the cohort as it did on that day. A merge is no outcome, whenever. */
function closureBy({ closure }: Case, closedDay: string | null, t0: string | null): string | null {
  if (closure === undefined) return null;
  const isLater = closedDay !== null && t0 !== null && closedDay > t0;
  return isLater && closure !== 'merged' ? 'decided' : closure;
}

function reactionBy(rounds: readonly Round[], isByT0: (instant: Instant) => boolean): Reaction {
  const said = rounds
    .flatMap((round) => round.reactions)
    .filter(({ reaction, at }) => reaction !== 'no-reply' && isByT0(at));
  const last = said.at(-1);
  if (last !== undefined) return last.reaction;
  return rounds.some(({ askedAt }) => askedAt !== undefined && isByT0(askedAt)) ? 'no-reply' : 'not-asked';
}

/** The main remedy is the dearest; among those without a sum the one granted first. */
function dearest(remedies: readonly Remedy[]): string {
  return remedies.toSorted((a, b) => (b.amountMinor ?? 0) - (a.amountMinor ?? 0))[0]?.kind ?? 'none';
}
