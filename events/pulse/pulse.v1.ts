import * as z from 'zod';
import { PULSE_ITEMS } from '../../shared/domain/pulse/items.ts';
import { line } from '../text.ts';

/** Body of `POST /pulse`. */
export const pulseWanted = z
  .strictObject({ team: line(40).meta({ description: 'One of your teams: the one that you answer for.' }) })
  .meta({ id: 'PulseWanted' });

export const pulseLink = z
  .strictObject({
    link: z.string().meta({ description: 'Good once, in this quarter; kept nowhere, and not given twice.' }),
  })
  .meta({ id: 'PulseLink' });

export const pulsePath = z.object({ token: z.string().max(200).meta({ description: 'From the link.' }) });

const mark = z.int().min(1).max(5);
const marks = z.strictObject({ clear: mark, means: mark, authority: mark, backed: mark, heard: mark });

/** Body of `POST /pulse/{token}`: marks of 1 (not at all) to 5 (fully), all five, and no words. */
export const pulseAnswer = marks.meta({ id: 'PulseAnswer' });

/** What the form of the page comes to. */
export function answerOfPulseForm(fields: Readonly<Record<string, string>>): unknown {
  return Object.fromEntries(PULSE_ITEMS.flatMap((item) => (fields[item] ? [[item, Number(fields[item])]] : [])));
}

const mean = z.number().nullable();
const figures = {
  answers: z.int().nullable().meta({ description: 'Null where too few answered to be shown.' }),
  means: z
    .strictObject({ clear: mean, means: mean, authority: mean, backed: mean, heard: mean })
    .nullable()
    .meta({ description: 'Mean marks; null where all gave the same.' }),
};

export const pulseResults = z
  .strictObject({
    results: z.array(
      z.strictObject({
        quarter: z.string(),
        all: z.strictObject(figures),
        teams: z.array(z.strictObject({ team: z.string(), ...figures })),
      }),
    ),
  })
  .meta({ id: 'PulseResults' });
