import type { AnswerOf } from '../../api/routes.ts';
import { waitText } from '../../format/wait-text.ts';

export type Period = AnswerOf<'GET /line/board'>['today'];

interface Shown {
  share(value: number): string;
  number(value: number): string;
}

/** What the board says of a period; null is what cannot be said yet. */
export const MEASURES = {
  serviceLevel: ({ serviceLevel }, as) => (serviceLevel === null ? null : as.share(serviceLevel)),
  abandoned: ({ abandonmentRate: rate, abandoned }, as) =>
    rate === null ? null : `${as.share(rate)} (${as.number(abandoned)})`,
  averageWait: ({ averageWaitSeconds: wait }) => (wait === null ? null : waitText(wait)),
  averageHandle: ({ averageHandleSeconds: time }) => (time === null ? null : waitText(time)),
  offered: ({ offered }, as) => as.number(offered),
  answered: ({ answered }, as) => as.number(answered),
  promised: ({ promised }, as) => as.number(promised),
} as const satisfies Record<string, (of: Period, as: Shown) => string | null>;
export type Measure = keyof typeof MEASURES;
