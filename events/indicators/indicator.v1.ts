import * as z from 'zod';
import { INDICATOR_ID, INDICATOR_KINDS, LONGEST_INDICATOR_TEXT } from '../../shared/domain/indicators/words.ts';
import { moment, personId, prose } from '../text.ts';

const indicatorId = z.string().regex(INDICATOR_ID, 'letters, digits, - and _, at most 40, please');
const day = z.iso.date('a day that exists, please: 2026-11-21');
const value = z.int().min(0).max(1_000_000_000);

/** Body of `POST /indicators`. */
export const indicatorTold = z
  .strictObject({
    indicatorId: indicatorId.meta({ description: 'Of your choice; told again, it is the same entry.' }),
    kind: z.enum(INDICATOR_KINDS),
    day,
    owner: personId.meta({ description: 'Who of the firm answers for it.' }),
    value: value.exactOptional().meta({
      description:
        'A whole number: a count, except for `cash-collection` (paid by its day, of 1,000 due) and `mystery-shopper` (score, 0 to 100).',
    }),
    text: prose(LONGEST_INDICATOR_TEXT).exactOptional().meta({ description: 'Sealed; it stands in no report.' }),
    ifVersion: z.int().positive().exactOptional().meta({
      description: 'The version that you have seen and correct; left out for a new entry.',
    }),
  })
  .meta({ id: 'IndicatorTold' });

/** Of `GET /indicators`. */
export const indicatorsQuery = z.strictObject({
  kind: z.enum(INDICATOR_KINDS).exactOptional(),
  from: day.exactOptional(),
  until: day.exactOptional(),
});

const change = z.strictObject({
  at: moment,
  by: z.string(),
  kind: z.enum(INDICATOR_KINDS),
  day,
  owner: z.string(),
  value: value.exactOptional(),
});

export const indicatorView = z
  .strictObject({
    indicatorId: z.string(),
    version: z.int().positive(),
    kind: z.enum(INDICATOR_KINDS),
    day,
    owner: z.string(),
    value: value.exactOptional(),
    text: z.string().nullable(),
    changes: z.array(change).meta({ description: 'What each version said, and who said so; without words.' }),
  })
  .meta({ id: 'Indicator' });

export const indicatorsView = z
  .strictObject({
    indicators: z.array(indicatorView).meta({ description: 'The newest day first, at most 200.' }),
    more: z.boolean().meta({ description: 'There are more: ask for fewer days.' }),
  })
  .meta({ id: 'Indicators' });
