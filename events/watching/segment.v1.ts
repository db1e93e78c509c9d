import * as z from 'zod';
import { RISK_BANDS, RISK_FACTORS, SEGMENTS } from '../../shared/domain/segments/words.ts';

const count = z.int().min(0);

const facts = z
  .strictObject({
    orderDays: count.meta({ description: 'Days with a qualifying order, of the purchases kept.' }),
    lastOrder: z.iso.date(),
    sinceLastDays: count,
    rhythmDays: z.number().nullable().meta({ description: 'Median of the days between orders; null below three.' }),
    spendYearMinor: count.meta({ description: 'In the 365 days up to the last order, in the house’s currency.' }),
    spendHalfMinor: count,
    spendHalfBeforeMinor: count,
    openCases: count,
    complaintsYear: count,
    dissatisfiedYear: count,
  })
  .meta({ id: 'WatchFacts', description: 'What a move was worked out from.' });

const move = z.strictObject({
  day: z.iso.date(),
  from: z.enum(SEGMENTS).nullable(),
  to: z.enum(SEGMENTS),
  rule: z.string(),
  facts,
});

/** What the watch knows of a customer: where they stand, since when, and why. */
export const watchView = z
  .strictObject({
    segment: z.enum(SEGMENTS),
    watchedOn: z.iso.date().nullable(),
    risk: z
      .strictObject({
        score: count,
        band: z.enum(RISK_BANDS),
        points: z.array(z.strictObject({ factor: z.enum(RISK_FACTORS), points: z.int() })),
        table: z.string(),
        scoredOn: z.iso.date(),
      })
      .nullable(),
    moves: z.array(move),
    marketing: z
      .strictObject({ given: z.boolean(), at: z.iso.datetime() })
      .nullable()
      .meta({ description: 'The last word on being approached in order to sell; null where nobody asked.' }),
    askedOn: z.iso.date().nullable().meta({ description: 'When a case was opened to ask why they fell silent.' }),
  })
  .meta({ id: 'CustomerWatch' });

export const segmentPath = z.object({ segment: z.enum(SEGMENTS) });

export const segmentQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().max(500).exactOptional().meta({ description: 'The `cursor` of the page before.' }),
});

/** Answer of `GET /segments/{segment}/customers`. */
export const segmentPage = z
  .strictObject({
    segment: z.enum(SEGMENTS),
    customers: z.array(
      z.strictObject({
        customerId: z.string(),
        number: z.string().meta({ description: 'The firm’s own number.' }),
        since: z.iso.date().nullable().meta({ description: 'The day of the move into the segment.' }),
        consentAt: z.iso.datetime(),
      }),
    ),
    cursor: z.string().exactOptional().meta({ description: 'Leads to the next page; absent on the last.' }),
  })
  .meta({ id: 'SegmentPage' });
