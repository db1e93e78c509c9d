import type { Reaction } from '../../case/vocabulary.ts';
import type { Day } from '../../time.ts';
import type { Figure } from './figures.ts';
import type { Outcome } from './outcome.ts';
import type { SurveyFound } from './survey-figures.ts';
import type { Bar, Limits } from './uncertainty.ts';

export interface ScenarioShown {
  name: string;
  lostSales: number | null;
  excessLostSales: number | null;
  /** Excess lost sales today less those of the scenario. */
  recovered: number | null;
  limits: { recovered: Limits | null };
  /** Money: `recovered` x the margin. */
  gain: number | null;
  cost: number | null;
  /** (gain - cost) / cost. */
  returnOnCost: number | null;
}

/** The report's JSON (docs/reports/market-damage.md); people in 12 months, unrounded, money in whatever the margin is in. */
export interface MarketReport extends Outcome {
  report: 'market-damage';
  /** The 12 months that own data were taken from; null where all was entered. */
  from: Day | null;
  until: Day | null;
  limits: { lostSales: Limits | null; excessLostSales: Limits | null };
  margin: number | null;
  /** Money: excess lost sales x the margin. */
  atRisk: number | null;
  scenarios: ScenarioShown[];
  inputs: Omit<Figure, 'spread'>[];
  /** Reactions of so few people that they are counted as one, under the first of them. */
  together: readonly Reaction[];
  tornado: Bar[];
  survey: SurveyFound | null;
  notes: string[];
}
