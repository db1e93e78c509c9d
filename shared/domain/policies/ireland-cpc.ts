import type { Policy } from '../deadlines/policy.ts';

/**
 * Ireland, Central Bank: the Code of 2012, for complaints received before the revised Code applied. The text that follows is
 * not here, so no case can be put under this name unless the firm writes version 2 (docs/policies.md).
 */
export const irelandCpc: Policy = {
  name: 'ireland-cpc',
  version: 1,
  validFrom: '2012-01-01',
  validUntil: '2026-03-23',
  source: 'Central Bank of Ireland, Consumer Protection Code 2012, chapter 10, as summarised by Lloyd’s Europe.',
  uncertain: [
    'The revised Code applies from 2026-03-24; whether 5, 20 and 40 business days stand in it was not checked.',
    'The figures were read in a summary, not in the Code; that they count from the day after receipt is ours.',
  ],
  deadlines: [
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
  ],
};
