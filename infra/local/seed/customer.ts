import type { Uniform } from '../../../shared/domain/statistics/random.ts';
import { FIRST_DAY, LAST_DAY } from './calendar.ts';
import { drawCase, drawFurtherCase, type SeedCase, TENURE_DAYS } from './cases.ts';
import { comesBackOn } from './coming-back.ts';
import { emptyOrders, type SeedOrder, sale, steadyOrders } from './orders.ts';
import { comingBackOf, PACES, SEGMENTS, type Segment } from './planted.ts';
import { between, choose } from './shares.ts';

/** The firm's own days, and the orders a day of a regular customer without a case. */
export interface Habits {
  surveyDays: number;
  returnDays: number;
  pace: number;
}

export interface SeedCustomer {
  segment: Segment;
  firstDay: number;
  orders: SeedOrder[];
  /** The first one's lot says when they came back after it; those after it change nothing. */
  cases: SeedCase[];
  /** Days on which they bought at the steady pace, each times the pace of their segment: what the number of orders hangs on. */
  steadyDays: number;
}

/** Nobody becomes a customer in the last days: all have time for a second order. */
const LAST_TO_COME = LAST_DAY - 60;
/** The last days are without empty orders, so that what undoes them is known by the reports' end. */
const ROOM_TO_UNDO = 60;

/** One person with all that they bought, and with `cases` complaints. */
export function drawCustomer(uniform: Uniform, cases: number, habits: Habits): SeedCustomer {
  const segment = choose(uniform, SEGMENTS);
  return cases === 0 ? content(uniform, segment, habits) : complaining(uniform, segment, cases, habits);
}

function content(uniform: Uniform, segment: Segment, { pace, returnDays }: Habits): SeedCustomer {
  const firstDay = between(uniform, FIRST_DAY, LAST_TO_COME);
  const orders = [
    sale(uniform, firstDay, returnDays),
    ...steadyOrders(uniform, firstDay, LAST_DAY + 1, pace * PACES[segment], returnDays),
    ...emptyOrders(uniform, firstDay, LAST_DAY - ROOM_TO_UNDO),
  ];
  return { segment, firstDay, orders, cases: [], steadyDays: (LAST_DAY - firstDay) * PACES[segment] };
}

/** Up to the index day they buy like everybody; then nothing until they come back, if they do, and steadily again. */
function complaining(uniform: Uniform, segment: Segment, cases: number, habits: Habits): SeedCustomer {
  const { surveyDays, returnDays } = habits;
  const { told, t0 } = drawCase(uniform, segment, surveyDays);
  const firstDay = t0 - between(uniform, ...TENURE_DAYS[told.lot.tenure]);
  const pace = habits.pace * PACES[segment];
  const after = comesBackOn(uniform, comingBackOf(told.lot));
  const backOn = after === undefined || t0 + after > LAST_DAY ? undefined : t0 + after;
  const orders = [
    sale(uniform, firstDay, returnDays),
    ...steadyOrders(uniform, firstDay, t0 + 1, pace, returnDays),
    ...(backOn === undefined
      ? []
      : [sale(uniform, backOn, returnDays), ...steadyOrders(uniform, backOn, LAST_DAY + 1, pace, returnDays)]),
    ...emptyOrders(uniform, firstDay, LAST_DAY - ROOM_TO_UNDO),
  ];
  const further = Array.from({ length: cases - 1 }, () => drawFurtherCase(uniform, segment, t0, surveyDays));
  const steady = t0 - firstDay + (backOn === undefined ? 0 : LAST_DAY - backOn);
  return { segment, firstDay, orders, cases: [told, ...further], steadyDays: steady * PACES[segment] };
}
