import type { DeadlineRule, Policy } from '../deadlines/policy.ts';

/** The same three figures in both texts. */
const deadlines: readonly DeadlineRule[] = [
  { kind: 'acknowledge', amount: 5, unit: 'business-days', from: 'day-after', regulatory: true },
  {
    kind: 'update',
    amount: 20,
    unit: 'business-days',
    from: 'day-after',
    regulatory: true,
    repeats: { amount: 20, unit: 'business-days', from: 'day-after' },
  },
  {
    kind: 'final',
    amount: 40,
    unit: 'business-days',
    from: 'day-after',
    regulatory: true,
    delay: {
      by: 'owner',
      when: 'Say by when we expect to have an answer, and that the ombudsman may be asked now.',
    },
  },
  {
    kind: 'holding-letter',
    amount: 40,
    unit: 'business-days',
    from: 'day-after',
    regulatory: true,
    isOption: true,
  },
];

/** Ireland, Central Bank: the Code of 2012, for complaints received before the revised Code applied. */
export const irelandCpc: Policy = {
  name: 'ireland-cpc',
  version: 1,
  validFrom: '2012-01-01',
  validUntil: '2026-03-23',
  source: 'Central Bank of Ireland, Consumer Protection Code 2012, chapter 10, as summarised by Lloyd’s Europe.',
  uncertain: [
    'The figures were read in a summary, not in the Code; that they count from the day after receipt is ours.',
  ],
  deadlines,
};

/**
 * The revised Code (Consumer Protection Code 2025). That the figures stayed is what three sources of after its publication say:
 * Lloyd’s Europe, by the new definitions of consumer (5 million euros) and vulnerable circumstances; a guide of 1 April 2026; and the
 * help pages of a bank licensed since.
 */
export const irelandCpc2025: Policy = {
  name: 'ireland-cpc',
  version: 2,
  validFrom: '2026-03-24',
  source:
    'S.I. No. 81/2025, Central Bank (Supervision and Enforcement) Act 2013 (Section 48) (Consumer Protection) Regulations 2025, as summarised by Lloyd’s Europe.',
  uncertain: [
    'The figures were read in summaries, not in the Regulations; that they count from the day after receipt is ours.',
    'The summary has one update, by working day 20; that it repeats is from the text of 2012, and the stricter reading.',
    'Which of the two texts holds for a complaint received before 2026-03-24 and open after it was not found: here the day of receipt decides.',
    'A complaint entered on a website or in an app must be acknowledged at once, with the procedure and the ombudsman named (Central Bank, consumer hub): no clock here says so.',
  ],
  deadlines,
};
