import * as z from 'zod';
import { COMING_BACK } from '../../shared/domain/customers/words.ts';

const count = z.int().min(0);

/** By the definitions of resolution-to-loyalty, up to today. */
export const comingBackView = z
  .strictObject({
    state: z.enum(COMING_BACK),
    since: z.iso.date().meta({ description: 'The index day: the first decision and the survey window.' }),
    until: z.iso.date(),
    observedDays: count,
    day: z.iso.date().nullable().meta({ description: 'Of the first qualifying order after the index day.' }),
    days: count.nullable(),
    daysBoughtBefore: count.nullable().meta({ description: 'With an order between decision and index day.' }),
  })
  .meta({ id: 'ComingBack', description: 'Whether the customer bought again after the case.' });
