/**
 * What is PLANTED: how many customers there are of which sort, how their cases go, and how often each sort comes back. All of it
 * is made up, to be found again by the reports; it is no finding about anybody.
 *
 * Severity, segment and tenure drive both how a case ends and who comes back. So refunds, which severe cases get, look bad
 * crudely and are good among equals. Team and time to decision hang on severity alone: crudely they seem to matter, among equals
 * they do not. Channel, category and first contact hang on nothing.
 */
import type { Decision, Reaction, RemedyKind, Severity } from '../../../shared/domain/case/vocabulary.ts';
import type { ComingBack } from './coming-back.ts';
import type { Shares } from './shares.ts';

export type Segment = 'new' | 'regular' | 'loyal';
/** Days from the first order to the index day, as the reports cut them. */
export type Tenure = '0-89' | '90-364' | '365+';
export type PlantedSeverity = Exclude<Severity, 'safety'>;
export type PlantedRemedy = Extract<RemedyKind, 'apology' | 'explanation' | 'credit' | 'refund'> | 'none';

/** All that a complainant's coming back hangs on. */
export interface Lot {
  segment: Segment;
  tenure: Tenure;
  severity: PlantedSeverity;
  decision: Decision;
  remedy: PlantedRemedy;
  reaction: Reaction;
}

export const SEGMENTS: Shares<Segment> = { new: 0.4, regular: 0.4, loyal: 0.2 };

export const TENURES: Record<Segment, Shares<Tenure>> = {
  new: { '0-89': 0.6, '90-364': 0.3, '365+': 0.1 },
  regular: { '0-89': 0.2, '90-364': 0.4, '365+': 0.4 },
  loyal: { '0-89': 0.1, '90-364': 0.2, '365+': 0.7 },
};

export const SEVERITIES: Record<Segment, Shares<PlantedSeverity>> = {
  new: { low: 0.25, medium: 0.35, high: 0.4 },
  regular: { low: 0.4, medium: 0.35, high: 0.25 },
  loyal: { low: 0.5, medium: 0.3, high: 0.2 },
};

export const DECISIONS: Record<PlantedSeverity, Shares<Decision>> = {
  low: { upheld: 0.35, 'partly-upheld': 0.3, 'not-upheld': 0.35 },
  medium: { upheld: 0.5, 'partly-upheld': 0.3, 'not-upheld': 0.2 },
  high: { upheld: 0.65, 'partly-upheld': 0.25, 'not-upheld': 0.1 },
};

const GRANTED: Record<PlantedSeverity, Shares<PlantedRemedy>> = {
  low: { apology: 0.6, credit: 0.3, refund: 0.1 },
  medium: { apology: 0.3, credit: 0.35, refund: 0.35 },
  high: { apology: 0.1, credit: 0.2, refund: 0.7 },
};
export const REMEDIES: Record<Decision, Record<PlantedSeverity, Shares<PlantedRemedy>>> = {
  upheld: GRANTED,
  'partly-upheld': GRANTED,
  'not-upheld': {
    low: { none: 0.3, explanation: 0.7 },
    medium: { none: 0.3, explanation: 0.7 },
    high: { none: 0.4, explanation: 0.6 },
  },
};

const CONTENT: Shares<Reaction> = {
  ...{ satisfied: 0.45, mollified: 0.2, dissatisfied: 0.1 },
  ...{ 'no-reply': 0.15, 'not-asked': 0.1 },
};
const BETWIXT: Shares<Reaction> = {
  ...{ satisfied: 0.25, mollified: 0.25, dissatisfied: 0.2 },
  ...{ 'no-reply': 0.2, 'not-asked': 0.1 },
};
const SORE: Shares<Reaction> = {
  ...{ satisfied: 0.1, mollified: 0.2, dissatisfied: 0.4 },
  ...{ 'no-reply': 0.2, 'not-asked': 0.1 },
};
export const REACTIONS: Record<PlantedSeverity, Record<Decision, Shares<Reaction>>> = {
  low: { upheld: CONTENT, 'partly-upheld': CONTENT, 'not-upheld': BETWIXT },
  medium: { upheld: CONTENT, 'partly-upheld': BETWIXT, 'not-upheld': SORE },
  high: { upheld: BETWIXT, 'partly-upheld': SORE, 'not-upheld': SORE },
};

/** Hang on severity alone. */
export const TEAMS: Record<PlantedSeverity, Shares> = {
  low: { general: 0.6, orders: 0.3, products: 0.1 },
  medium: { general: 0.3, orders: 0.4, products: 0.3 },
  high: { general: 0.1, orders: 0.2, products: 0.7 },
};
export const WAITS: Record<PlantedSeverity, Shares> = {
  low: { '0-1': 0.35, '2-5': 0.35, '6-15': 0.2, '16-30': 0.05, '31+': 0.05 },
  medium: { '0-1': 0.2, '2-5': 0.3, '6-15': 0.3, '16-30': 0.1, '31+': 0.1 },
  high: { '0-1': 0.1, '2-5': 0.15, '6-15': 0.35, '16-30': 0.2, '31+': 0.2 },
};
/** Days of the bands of `WAITS`. */
export const WAIT_DAYS: Readonly<Record<string, readonly [number, number]>> = {
  ...{ '0-1': [0, 1], '2-5': [2, 5], '6-15': [6, 15], '16-30': [16, 30], '31+': [31, 40] },
};

/** Hang on nothing. */
export const CHANNELS: Shares = { phone: 0.4, web: 0.3, email: 0.2, post: 0.1 };
export const CATEGORIES: Shares = { delivery: 0.4, 'product-fault': 0.3, billing: 0.2, service: 0.1 };
export const FIRST_CONTACT: Shares = { yes: 0.6, no: 0.4 };

const EVER = {
  segment: { new: 0.72, regular: 0.84, loyal: 0.96 },
  tenure: { '0-89': 0.8, '90-364': 0.9, '365+': 1 },
  severity: { low: 1, medium: 0.8, high: 0.5 },
  decision: { upheld: 1, 'partly-upheld': 0.97, 'not-upheld': 0.9 },
  remedy: { none: 0.85, explanation: 0.9, apology: 0.85, credit: 0.95, refund: 1 },
  reaction: { satisfied: 1, mollified: 0.9, dissatisfied: 0.6, 'no-reply': 0.85, 'not-asked': 0.85 },
} as const satisfies { [Part in keyof Lot]: Record<Lot[Part], number> };
const MEAN_DAYS: Record<Reaction, number> = {
  ...{ satisfied: 45, mollified: 60, dissatisfied: 110 },
  ...{ 'no-reply': 75, 'not-asked': 75 },
};

/** Each part of a lot takes its share of those who come back at all; the reaction says how soon. */
export function comingBackOf(lot: Lot): ComingBack {
  const ever =
    EVER.segment[lot.segment] *
    EVER.tenure[lot.tenure] *
    EVER.severity[lot.severity] *
    EVER.decision[lot.decision] *
    EVER.remedy[lot.remedy] *
    EVER.reaction[lot.reaction];
  return { ever, meanDays: MEAN_DAYS[lot.reaction] };
}

/** Who has no case buys at a steady pace, whatever the tenure: so many times the firm's. */
export const PACES: Record<Segment, number> = { new: 0.6, regular: 1, loyal: 1.8 };
