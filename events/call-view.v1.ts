import * as z from 'zod';
import { LANGUAGES } from '../shared/domain/case/vocabulary.ts';
import { FOLLOW_UPS } from '../shared/domain/line/words.ts';
import { moment } from './text.ts';

const count = z.int().min(0);

/** Where the caller agreed to be recorded and the language is one that Contact Lens redacts. */
const callAnalysis = z
  .strictObject({
    contactId: z.string(),
    language: z.string().nullable(),
    sentiment: z.number().nullable().meta({ description: 'Of the caller, from -5 (bad) to 5.' }),
    sentimentByQuarter: z.array(z.number()),
    categories: z.array(z.string()).meta({ description: 'Rules of the firm in Contact Lens that matched.' }),
    nonTalkSeconds: z.number().nullable(),
    interruptions: z.number().nullable(),
    summary: z
      .string()
      .nullable()
      .meta({ description: 'By a machine, after redaction; null where the person was erased.' }),
  })
  .meta({ id: 'CallAnalysis', description: 'What Contact Lens found in one leg of the call.' });

/** One call of a case, from its first leg to its end; times that are not known (yet) are null. No number, no recording's address. */
export const callView = z
  .strictObject({
    contactId: z.string(),
    isOutbound: z.boolean().meta({ description: 'We called the customer; without `agentAt` nobody answered.' }),
    language: z.enum(LANGUAGES).nullable(),
    startedAt: moment.nullable(),
    queuedAt: moment.nullable(),
    agentAt: moment.nullable(),
    endedAt: moment.nullable(),
    mayBeRecorded: z.boolean().nullable().meta({ description: 'What the caller said to being recorded.' }),
    recordings: count,
    heard: z
      .array(z.strictObject({ by: z.string(), at: moment }))
      .meta({ description: 'Who was given them to listen to, the newest first.' }),
    callbackAskedAt: moment.nullable(),
    callbackNumber: z.string().nullable(),
    hasVoicemail: z.boolean(),
    followUp: z
      .enum(FOLLOW_UPS)
      .nullable()
      .meta({ description: 'What was done because nobody had spoken to the caller.' }),
    analyses: z.array(callAnalysis),
  })
  .meta({ id: 'CallView' });
