import * as z from 'zod';
import { SPEAKERS } from '../../shared/domain/line/words.ts';
import { caseNumberText, moment } from '../text.ts';

/** Of `GET /cases/{caseNumber}/calls/{contactId}/recordings`. */
export const recordingsPath = z.object({
  caseNumber: caseNumberText,
  contactId: z.string().regex(/^[\w-]{1,64}$/, 'The id of a call, as `calls[].contactId` of the case has it.'),
});

const saidLine = z.strictObject({
  who: z.enum(SPEAKERS).meta({ description: '`line`: the voice of the house.' }),
  seconds: z.number().min(0).meta({ description: 'After the beginning of the recording.' }),
  text: z.string(),
});

const recording = z.strictObject({
  contactId: z.string().meta({ description: 'The leg that it is of.' }),
  isMessage: z.boolean().meta({ description: 'Left with the machine; no agent heard it.' }),
  link: z.string().nullable().meta({
    description: 'To the sound, of another origin, to be played within minutes. Null where text stands for voices.',
  }),
  until: moment.nullable().meta({ description: 'So long the link is good.' }),
  isRedacted: z.boolean().meta({ description: 'Names and numbers are taken out of sound and words.' }),
  said: z.array(saidLine).meta({ description: 'In order; empty where nobody wrote it down.' }),
});

/** What was recorded of one call. That it was given out is noted with the case. */
export const callRecordings = z
  .strictObject({ recordings: z.array(recording).min(1) })
  .meta({ id: 'CallRecordings', description: 'What was recorded of a call, in the order of its legs.' });
