import { Z95 } from './distributions.ts';
import { type Rate, wilson } from './wilson.ts';

/** So many people answered with this score. */
export interface Scored {
  score: number;
  people: number;
}

/** In points, -100 to 100. */
export interface NetPromoter {
  n: number;
  score: number;
  /** 0 where all answers are of one kind: of few people that says nothing, so n stands beside it. */
  standardError: number;
  lower: number;
  upper: number;
}

/**
 * Net promoter score of answers from 0 to 10: the share of 9 and 10 less that of 0 to 6, with 95% limits by the variance of a
 * multinomial, (p + d - (p - d)^2) / n, within -100 and 100. Null if nobody answered. It is what people say, not whether they buy.
 */
export function netPromoter(answers: readonly Scored[]): NetPromoter | null {
  const n = peopleOf(answers);
  if (n === 0) return null;
  const promoters = peopleOf(answers.filter(({ score }) => score >= 9)) / n;
  const detractors = peopleOf(answers.filter(({ score }) => score <= 6)) / n;
  const score = 100 * (promoters - detractors);
  const standardError = 100 * Math.sqrt((promoters + detractors - (promoters - detractors) ** 2) / n);
  const half = Z95 * standardError;
  return { n, score, standardError, lower: Math.max(-100, score - half), upper: Math.min(100, score + half) };
}

/** The share of those who answered with `best` or more, with Wilson limits; null if nobody answered. */
export function topBox(answers: readonly Scored[], best: number): Rate | null {
  return wilson(peopleOf(answers.filter(({ score }) => score >= best)), peopleOf(answers));
}

const peopleOf = (answers: readonly Scored[]): number => answers.reduce((sum, { people }) => sum + people, 0);
