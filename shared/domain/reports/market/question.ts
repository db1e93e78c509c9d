import { REACTIONS, type Reaction } from '../../case/vocabulary.ts';
import { invalidInput } from '../../errors.ts';
import type { Day } from '../../time.ts';
import { parseDay, type RawParameters, refuseOthers } from '../parameters.ts';
import { type FigureName, rateOf, shareOf } from './figures.ts';

/** A change of today's inputs, and what it costs in 12 months (null: not said). */
export interface Scenario {
  name: string;
  cost: number | null;
  changes: Entered;
}

/** What was entered, by the field's name; null is entered as not known. What is not here comes from the firm's own data. */
export type Entered = Readonly<Partial<Record<FigureName, number | null>>>;

export interface MarketQuestion {
  /** End of the 12 months that are measured; null: as far as orders reach. */
  until: Day | null;
  entered: Entered;
  /** Between which values an entered figure may lie. */
  ranges: Readonly<Partial<Record<FigureName, readonly [number, number]>>>;
  /** Null: those of the house. */
  scenarios: readonly Scenario[] | null;
}

const INPUTS = ['customers', 'problemRate', 'complaintRate', 'outcomeShares', 'repurchase'];
const RATED = ['noProblem', 'silent', ...REACTIONS] as const;
/** More than anybody compares on one page. */
const MOST_SCENARIOS = 20;
const LONGEST_NAME = 60;
/** Shares of a file are rounded: three of 0.333333 are one. */
const ROUNDING = 1e-5;

/** @throws AppError naming the field at fault: `repurchase.silent`, `scenarios.0.problemRate` */
export function parseMarketQuestion(raw: RawParameters): MarketQuestion {
  refuseOthers(raw, [...INPUTS, 'margin', 'ranges', 'scenarios', 'until']);
  const margin = raw.margin === undefined ? {} : { margin: notNegative('margin', raw.margin) };
  const entered = { ...parseInputs(raw, ''), ...margin };
  return {
    until: parseDay('until', raw.until),
    entered,
    ranges: raw.ranges === undefined ? {} : parseRanges(raw.ranges, entered),
    scenarios: raw.scenarios === undefined ? null : parseScenarios(raw.scenarios),
  };
}

function parseInputs(raw: RawParameters, within: string): Entered {
  const entered: Partial<Record<FigureName, number | null>> = {};
  if (raw.customers !== undefined) entered.customers = notNegative(`${within}customers`, raw.customers);
  for (const name of ['problemRate', 'complaintRate'] as const)
    if (raw[name] !== undefined) entered[name] = fraction(`${within}${name}`, raw[name]);
  if (raw.outcomeShares !== undefined) Object.assign(entered, parseShares(`${within}outcomeShares`, raw.outcomeShares));
  if (raw.repurchase !== undefined) {
    const rates = object(`${within}repurchase`, raw.repurchase, RATED);
    for (const who of RATED) {
      const field = `${within}repurchase.${who}`;
      if (rates[who] !== undefined) entered[rateOf(who)] = rates[who] === null ? null : fraction(field, rates[who]);
    }
  }
  return entered;
}

/** All five: a set that leaves one out gives it nobody. */
function parseShares(field: string, value: unknown): Entered {
  const given = object(field, value, REACTIONS);
  const shareIn = (it: Reaction) => (given[it] === undefined ? 0 : fraction(`${field}.${it}`, given[it]));
  const shares = REACTIONS.map((it) => [shareOf(it), shareIn(it)] as const);
  const sum = shares.reduce((total, [, share]) => total + share, 0);
  if (Math.abs(sum - 1) > ROUNDING) throw invalidInput(field, `Give ${field} that add up to 1; these are ${sum}.`);
  return Object.fromEntries(shares);
}

function parseScenarios(value: unknown): Scenario[] {
  if (!Array.isArray(value) || value.length > MOST_SCENARIOS)
    throw invalidInput('scenarios', `Give scenarios as a list of at most ${MOST_SCENARIOS}.`);
  const scenarios = value.map((each: unknown, at): Scenario => {
    const within = `scenarios.${at}`;
    const given = object(within, each, ['name', 'cost', ...INPUTS]);
    const { name } = given;
    if (typeof name !== 'string' || name.trim() === '' || name.length > LONGEST_NAME)
      throw invalidInput(`${within}.name`, `Give ${within} a name of at most ${LONGEST_NAME} letters.`);
    const cost = given.cost === undefined ? null : notNegative(`${within}.cost`, given.cost);
    return { name, cost, changes: parseInputs(given, `${within}.`) };
  });
  const twice = scenarios.findIndex(({ name }, at) => scenarios.slice(0, at).some((other) => other.name === name));
  if (twice >= 0) throw invalidInput(`scenarios.${twice}.name`, 'Give every scenario a name of its own.');
  return scenarios;
}

/** As `{ "problemRate": [0.4, 0.6], "repurchase.silent": [0.1, 0.3] }`. */
function parseRanges(value: unknown, entered: Entered): MarketQuestion['ranges'] {
  const given = object('ranges', value, Object.keys(entered));
  const ranges = Object.entries(given).map(([name, range]) => {
    const field = `ranges.${name}`;
    const [lower, upper] = Array.isArray(range) && range.length === 2 ? (range as unknown[]) : [];
    const read = name === 'customers' || name === 'margin' ? notNegative : fraction;
    const limits = [read(field, lower), read(field, upper)] as const;
    const middle = entered[name as FigureName] ?? null;
    if (middle === null || limits[0] > middle || middle > limits[1])
      throw invalidInput(field, `Give ${field} as [lowest, highest] round the ${name} that is entered.`);
    return [name, limits] as const;
  });
  return Object.fromEntries(ranges);
}

function object(field: string, value: unknown, known: readonly string[]): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw invalidInput(field, `Give ${field} as an object with ${known.join(', ')}.`);
  const stranger = Object.keys(value).find((name) => !known.includes(name));
  if (stranger !== undefined)
    throw invalidInput(`${field}.${stranger}`, `Leave ${field}.${stranger} out: known are ${known.join(', ')}.`);
  return value as Readonly<Record<string, unknown>>;
}

function fraction(field: string, value: unknown): number {
  if (typeof value === 'number' && value >= 0 && value <= 1) return value;
  throw invalidInput(field, `Give ${field} as a fraction from 0 to 1, like 0.25 for 25%.`);
}

function notNegative(field: string, value: unknown): number {
  if (typeof value === 'number' && value >= 0 && Number.isFinite(value)) return value;
  throw invalidInput(field, `Give ${field} as a number that is not below 0.`);
}
