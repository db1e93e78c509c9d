import type { Case, Remedy, Round } from '../case/case.ts';
import type { Kind, Reaction } from '../case/vocabulary.ts';
import { allCodes, knownCauses, type NamedCauses } from '../causes/cause.ts';
import { CAUSE_ROOTS } from '../causes/words.ts';
import type { Configuration } from '../configuration.ts';
import { addDays, localDay } from '../deadlines/calendar.ts';
import type { Day, Instant } from '../time.ts';
import { atLandmark, standingOn, undoneSince } from './cohort/known-then.ts';
import { handlingOf } from './handling/handling-of.ts';
import { wasSatisfied } from './retention/referral-code.ts';
import type { ANSWERED_BY, CaseRow } from './rows.ts';

/**
 * The lake's row of a live case as of its version (docs/reports/resolution-to-loyalty.md): t0 is the local day of the first decision plus
 * the survey window. What reports group by is in the row as known at the end of t0; what ended the case stands with its day, so that they
 * can judge by it, and so does what has changed since: nothing that comes later moves t0, group, or who is in.
 */
export function liveCaseRow(
  it: Case,
  keys: { crm?: string; email?: string; phone?: string; customer?: string; order?: string; referral?: string },
  firm: Pick<Configuration, 'businessTimeZone' | 'surveyWindowDays' | 'causes'>,
  at: Instant,
): CaseRow {
  const { businessTimeZone, surveyWindowDays } = firm;
  const dayOf = (instant: Instant | undefined) => (instant === undefined ? null : localDay(instant, businessTimeZone));
  const rounds = [...it.rounds, it.round];
  const first = rounds.find((round) => round.decidedAt !== undefined);
  const decidedDay = dayOf(first?.decidedAt);
  const t0 = decidedDay === null ? null : addDays(decidedDay, surveyWindowDays);
  const then = t0 === null ? it : standingOn(it, t0, businessTimeZone);
  const receivedDay = localDay(then.receivedAt, businessTimeZone);
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
    received_day: localDay(it.receivedAt, businessTimeZone),
    decided_day: decidedDay,
    closed_day: dayOf(it.closedAt),
    t0_day: t0,
    t0_from_closure: false,
    reaction: reactionBy(rounds, isByT0),
    decision: first?.decision ?? null,
    closure: it.closure ?? null,
    merged_into: it.mergedInto ?? null,
    channel: it.channel,
    category: then.category,
    severity: then.severity,
    team: first?.team ?? it.team,
    root_cause: it.reportedCauses?.primary ?? null,
    causes: it.reportedCauses === undefined ? null : allCodes(it.reportedCauses).join(' '),
    remedy:
      decidedDay === null
        ? null
        : dearest(
            it.remedies.filter(
              (remedy) => !remedy.automatic && isByT0(remedy.grantedAt) && !isDeclinedBy(remedy, rounds, isByT0),
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
    kind: then.kind,
    ...redressOf(it.remedies),
    history_entries: it.history.length,
    history_head: it.history.at(-1)?.h ?? null,
    ...classedCauses(it.reportedCauses, firm),
    ...marksBy(rounds, isByT0),
    answered_by: answeredBy(rounds, isByT0),
    ...handlingOf(it, businessTimeZone),
    referral_code: wasSatisfied(it) ? (keys.referral ?? null) : null,
    excluded: it.excluded?.because ?? null,
    story_day: it.story?.consentedOn ?? null,
    ...changedSince(it, { receivedDay, kind: then.kind, t0 }, businessTimeZone),
  };
}

/** What groups and the landmark go by, where the rest of the row says something else by now. */
function changedSince(
  it: Case,
  then: { receivedDay: Day; kind: Kind; t0: Day | null },
  timeZone: string,
): Pick<CaseRow, 't0_received_day' | 't0_closure' | 'landmark_received_day' | 'landmark_kind' | 'landmark_closure'> {
  const now = localDay(it.receivedAt, timeZone);
  const landmark = atLandmark(it, timeZone);
  return {
    t0_received_day: then.receivedDay === now ? null : then.receivedDay,
    t0_closure: then.t0 === null ? null : undoneSince(it, then.t0, timeZone),
    landmark_received_day: landmark.receivedDay === now ? null : landmark.receivedDay,
    landmark_kind: landmark.kind === then.kind ? null : landmark.kind,
    landmark_closure: undoneSince(it, landmark.day, timeZone),
  };
}

/** As the catalogue has them now: a code that is gone from it later leaves what was written. */
function classedCauses(
  named: NamedCauses | undefined,
  firm: Pick<Configuration, 'causes'>,
): Pick<CaseRow, 'cause_class' | 'cause_roots'> {
  if (named === undefined) return { cause_class: null, cause_roots: null };
  const causes = knownCauses(firm).filter(({ code }) => allCodes(named).includes(code));
  const roots = CAUSE_ROOTS.filter((root) => causes.some((cause) => cause.roots.includes(root)));
  return {
    cause_class: causes.find(({ code }) => code === named.primary)?.class ?? null,
    cause_roots: roots.join(' '),
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

type ByT0 = (instant: Instant) => boolean;

/** An offer is declined as a whole, by its round. */
function isDeclinedBy({ state, round }: Remedy, rounds: readonly Round[], isByT0: ByT0): boolean {
  const declinedAt = rounds.find(({ number }) => number === round)?.declinedAt;
  return state === 'declined' && (declinedAt === undefined || isByT0(declinedAt));
}

const answersOf = ({ reactions }: Round) => reactions.filter(({ reaction }) => reaction !== 'no-reply');

const lastAnswerBy = (rounds: readonly Round[], isByT0: ByT0) =>
  rounds.flatMap(answersOf).findLast(({ at }) => isByT0(at));

/** A round keeps its marks without their times: those of one that was answered again after t0 are not in the row. */
function marksBy(rounds: readonly Round[], isByT0: ByT0): Pick<CaseRow, 'recommend' | 'agreement' | 'change_wanted'> {
  const marked = rounds.findLast(
    (round) => round.marks !== undefined && answersOf(round).every(({ at }) => isByT0(at)),
  );
  const { recommend, agreement = {}, change } = marked?.marks ?? {};
  const agreed = Object.entries(agreement).map(([id, mark]) => `${id}:${mark}`);
  return {
    recommend: recommend ?? null,
    agreement: agreed.length === 0 ? null : agreed.toSorted().join(' '),
    change_wanted: change ?? null,
  };
}

function answeredBy(rounds: readonly Round[], isByT0: ByT0): (typeof ANSWERED_BY)[number] | null {
  const last = lastAnswerBy(rounds, isByT0);
  if (last === undefined) return null;
  if (last.by === 'staff') return 'staff';
  return last.contactId === undefined ? 'web' : 'phone';
}

function reactionBy(rounds: readonly Round[], isByT0: ByT0): Reaction {
  const last = lastAnswerBy(rounds, isByT0);
  if (last !== undefined) return last.reaction;
  return rounds.some(({ askedAt }) => askedAt !== undefined && isByT0(askedAt)) ? 'no-reply' : 'not-asked';
}

/** The main remedy is the dearest; among those without a sum the one granted first. */
function dearest(remedies: readonly Remedy[]): string {
  return remedies.toSorted((a, b) => (b.amountMinor ?? 0) - (a.amountMinor ?? 0))[0]?.kind ?? 'none';
}
