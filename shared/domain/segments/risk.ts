import type { CustomerFacts } from './facts.ts';
import { overdueOf, RULE } from './rule.ts';
import { RISK_BANDS, RISK_FACTORS, type RiskBand, type RiskFactor } from './words.ts';

/** Points for the last step whose `from` the value reaches; none below the first. */
export interface RiskTable {
  version: string;
  factors: Readonly<Record<RiskFactor, readonly { from: number; points: number }[]>>;
  /** The least score of each band. */
  bands: Readonly<Record<RiskBand, number>>;
}

/**
 * Points by judgement, not fitted: `risk-calibration` (docs/reports/risk-calibration.md) says what became of each band. Frozen as
 * rules are.
 */
export const RISK_TABLE: RiskTable = {
  version: 'points@1',
  factors: {
    overdue: [
      { from: 1, points: 1 },
      { from: 1.5, points: 2 },
      { from: 2, points: 4 },
      { from: 4, points: 6 },
    ],
    orders: [
      { from: 1, points: 3 },
      { from: 2, points: 2 },
      { from: 3, points: 1 },
      { from: 6, points: 0 },
    ],
    'spend-fell': [{ from: 0.5, points: 2 }],
    dissatisfied: [{ from: 1, points: 2 }],
    complaints: [{ from: 2, points: 1 }],
    'open-cases': [{ from: 1, points: 1 }],
  },
  bands: { low: 0, medium: 3, high: 6, 'very-high': 9 },
};

export interface Risk {
  score: number;
  band: RiskBand;
  /** Where the points come from; factors without any are left out. */
  points: { factor: RiskFactor; points: number }[];
}

export function riskOf(facts: CustomerFacts, table: RiskTable): Risk {
  const values = valuesOf(facts);
  const points = RISK_FACTORS.map((factor) => ({
    factor,
    points: table.factors[factor].findLast(({ from }) => values[factor] >= from)?.points ?? 0,
  })).filter((given) => given.points > 0);
  const score = points.reduce((sum, given) => sum + given.points, 0);
  const band = RISK_BANDS.findLast((name) => score >= table.bands[name]) ?? RISK_BANDS[0];
  return { score, band, points };
}

function valuesOf(facts: CustomerFacts): Record<RiskFactor, number> {
  const { spendHalfMinor, spendHalfBeforeMinor } = facts;
  return {
    overdue: overdueOf(facts, RULE),
    orders: facts.orderDays,
    'spend-fell': spendHalfBeforeMinor === 0 ? 0 : 1 - spendHalfMinor / spendHalfBeforeMinor,
    dissatisfied: facts.dissatisfiedYear,
    complaints: facts.complaintsYear,
    'open-cases': facts.openCases,
  };
}
