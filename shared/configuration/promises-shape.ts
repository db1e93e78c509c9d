import * as z from 'zod';
import { DEADLINE_KINDS } from '../domain/case/vocabulary.ts';
import { WEEKDAYS } from '../domain/deadlines/calendar-check.ts';
import { fields, number, own, some, text } from './field.ts';

const opening = z.tuple([text, text], { error: 'it is no opening; write two times, like ["09:00", "17:00"]' });

export const week = some('weekday', WEEKDAYS, z.array(opening));

export const calendar = fields({
  timeZone: text,
  windows: week,
  holidays: z.array(text),
  weeks: z.exactOptional(z.array(fields({ from: text, windows: week }))),
  days: z.exactOptional(own('day', z.array(opening))),
  quietHours: z.exactOptional(fields({ from: text, until: text })),
});

const span = {
  amount: number,
  unit: z.enum(['hours', 'business-hours', 'calendar-days', 'business-days']),
  from: z.enum(['receipt', 'day-after']),
};

const deadline = fields({
  ...span,
  kind: z.enum(DEADLINE_KINDS),
  regulatory: z.boolean(),
  anchor: z.exactOptional(z.enum(['received', 'sent-to-company'])),
  orLater: z.exactOptional(fields(span)),
  isOption: z.exactOptional(z.literal(true)),
  repeats: z.exactOptional(fields(span)),
  delay: z.exactOptional(
    fields({ until: z.exactOptional(fields(span)), by: z.enum(['owner', 'supervisor']), when: text }),
  ),
});

const policy = fields({
  name: text,
  version: number,
  validFrom: text,
  validUntil: z.exactOptional(text),
  source: text,
  uncertain: z.exactOptional(z.array(text)),
  deadlines: z.array(deadline),
});

export const policies = fields({
  default: text,
  assign: z.array(
    fields({
      policy: text,
      category: z.exactOptional(text),
      productCode: z.exactOptional(text),
      jurisdiction: z.exactOptional(text),
    }),
  ),
  own: z.array(policy),
});
