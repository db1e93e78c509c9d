import { invalidInput } from '../../../shared/domain/errors.ts';
import { seeded } from '../../../shared/domain/statistics/random.ts';
import { drawCustomer, type Habits } from './customer.ts';

export interface SeedSize {
  customers: number;
  cases: number;
  /** About so many lines of orders: how many each person places is left to chance. */
  purchases: number;
}

/** Cases that name nobody the firm knows, and further cases of people who had one. */
const OF_STRANGERS = 0.04;
const FURTHER = 0.06;
/** At most so many of the customers complain, so that there are people to compare them with; the other cases are further ones. */
const MOST_COMPLAINING = 0.8;

export interface Plan {
  complaining: number;
  further: number;
  strangers: number;
}

export function planOf({ customers, cases }: SeedSize): Plan {
  const strangers = Math.round(cases * OF_STRANGERS);
  const complaining = Math.min(
    Math.round(cases * (1 - OF_STRANGERS - FURTHER)),
    Math.floor(customers * MOST_COMPLAINING),
  );
  return { complaining, strangers, further: cases - strangers - complaining };
}

/** How many of `total` fall to the place `at` of `places`, spread evenly: all places together get exactly `total`. */
export function fallsTo(at: number, total: number, places: number): number {
  return Math.floor(((at + 1) * total) / places) - Math.floor((at * total) / places);
}

const PILOT_PEOPLE = 4_000;
const PILOT_SEED = 1;

/**
 * The pace at which so many lines come together, from a draw of people who buy only what they must. The same for every seed, as the
 * truth hangs on it. @throws AppError `invalid-input` where that is fewer lines than people need
 */
export function paceFor(size: SeedSize, days: Omit<Habits, 'pace'>): number {
  const { complaining } = planOf(size);
  const uniform = seeded(PILOT_SEED);
  let least = 0;
  let steadyDays = 0;
  for (let at = 0; at < PILOT_PEOPLE; at += 1) {
    const complains = fallsTo(at, Math.round((PILOT_PEOPLE * complaining) / size.customers), PILOT_PEOPLE);
    const customer = drawCustomer(uniform, complains, { ...days, pace: 0 });
    least += customer.orders.length;
    steadyDays += customer.steadyDays;
  }
  const pace = ((size.purchases / size.customers) * PILOT_PEOPLE - least) / steadyDays;
  if (pace > 0) return pace;
  const needed = Math.ceil(((least * 1.25) / PILOT_PEOPLE) * size.customers);
  throw invalidInput(
    '--purchases',
    `--purchases ${size.purchases}: ${size.customers} customers, of whom ${complaining} complain, need at least ${needed}.`,
  );
}
