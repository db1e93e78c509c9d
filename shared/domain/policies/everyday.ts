import type { Policy } from '../deadlines/policy.ts';

/** What any firm can promise without a regulator: an answer within two weeks, and a word on the same day. */
export const everyday: Policy = {
  name: 'everyday',
  version: 1,
  validFrom: '2020-01-01',
  source: 'Our own promise to customers; every one of them internal. Stages after ISO 10002:2018.',
  deadlines: [
    { kind: 'acknowledge', amount: 4, unit: 'business-hours', from: 'receipt', regulatory: false },
    { kind: 'resolve', amount: 10, unit: 'business-days', from: 'day-after', regulatory: false },
  ],
};
