import { ANSWERS, type Closure } from '../../../shared/domain/case/vocabulary.ts';
import type { Uniform } from '../../../shared/domain/statistics/random.ts';
import { FIRST_T0, LAST_DAY, LAST_T0 } from './calendar.ts';
import {
  CATEGORIES,
  CHANNELS,
  DECISIONS,
  FIRST_CONTACT,
  type Lot,
  REACTIONS,
  REMEDIES,
  SEVERITIES,
  type Segment,
  TEAMS,
  TENURES,
  type Tenure,
  WAIT_DAYS,
  WAITS,
} from './planted.ts';
import { between, choose } from './shares.ts';

/** A case; days count from 1970. Without a day of decision it is still open. */
export interface SeedCase {
  lot: Lot;
  receivedDay: number;
  decidedDay?: number;
  /** Known only after the index day, where the lot says `no-reply`. */
  reactionDay?: number;
  closedDay?: number;
  closure?: Closure;
  channel: string;
  category: string;
  team: string;
  contacts: number;
  remedyMinor?: number;
}

/** A case of the period, decided so that its index day is an even draw: when it comes has nothing to do with how it ends. */
export function drawCase(uniform: Uniform, segment: Segment, surveyDays: number): { told: SeedCase; t0: number } {
  const lot = drawLot(uniform, segment);
  const t0 = between(uniform, FIRST_T0, LAST_T0);
  const [least, most] = WAIT_DAYS[choose(uniform, WAITS[lot.severity])] ?? [0, 0];
  const receivedDay = t0 - surveyDays - between(uniform, least, most);
  return { told: decided(uniform, lot, { receivedDay, decidedDay: t0 - surveyDays, t0 }), t0 };
}

const STILL_OPEN = 0.1;
const WITHDRAWN = 0.1;

/** A further case of the same person, which changes nothing of what they buy. */
export function drawFurtherCase(uniform: Uniform, segment: Segment, after: number, surveyDays: number): SeedCase {
  const lot = drawLot(uniform, segment);
  const receivedDay = between(uniform, Math.min(after + 1, LAST_DAY), LAST_DAY);
  const [least, most] = WAIT_DAYS[choose(uniform, WAITS[lot.severity])] ?? [0, 0];
  const decidedDay = receivedDay + between(uniform, least, most);
  const chance = uniform();
  const told = decided(uniform, lot, { receivedDay, decidedDay, t0: decidedDay + surveyDays });
  const { channel, category, team, contacts } = told;
  if (chance < STILL_OPEN || decidedDay > LAST_DAY - surveyDays)
    return { lot, receivedDay, channel, category, team, contacts };
  if (chance < STILL_OPEN + WITHDRAWN)
    return { lot, receivedDay, channel, category, team, contacts, closedDay: decidedDay, closure: 'withdrawn' };
  return told;
}

function drawLot(uniform: Uniform, segment: Segment): Lot {
  const tenure = choose(uniform, TENURES[segment]);
  const severity = choose(uniform, SEVERITIES[segment]);
  const decision = choose(uniform, DECISIONS[severity]);
  const remedy = choose(uniform, REMEDIES[decision][severity]);
  const reaction = choose(uniform, REACTIONS[severity][decision]);
  return { segment, tenure, severity, decision, remedy, reaction };
}

const ANSWERED_TOO_LATE = 0.1;

function decided(
  uniform: Uniform,
  lot: Lot,
  { receivedDay, decidedDay, t0 }: { receivedDay: number; decidedDay: number; t0: number },
): SeedCase {
  const isAnswered = ANSWERS.some((answer) => answer === lot.reaction);
  const isLate = lot.reaction === 'no-reply' && uniform() < ANSWERED_TOO_LATE && t0 < LAST_DAY;
  const reactionDay = isAnswered ? between(uniform, decidedDay, t0) : isLate ? t0 + 1 : undefined;
  const isPaid = lot.remedy === 'refund' || lot.remedy === 'credit';
  return {
    lot,
    receivedDay,
    decidedDay,
    ...(reactionDay !== undefined && { reactionDay }),
    closedDay: Math.max(t0, reactionDay ?? t0),
    channel: choose(uniform, CHANNELS),
    category: choose(uniform, CATEGORIES),
    team: choose(uniform, TEAMS[lot.severity]),
    contacts: choose(uniform, FIRST_CONTACT) === 'yes' ? 1 : between(uniform, 2, 4),
    ...(isPaid && { remedyMinor: between(uniform, 500, lot.remedy === 'refund' ? 8_000 : 3_000) }),
  };
}

/** First order to index day. The least leaves room for the longest wait and the survey before it. */
export const TENURE_DAYS: Record<Tenure, readonly [number, number]> = {
  ...{ '0-89': [70, 89], '90-364': [90, 364], '365+': [365, 700] },
};
