import * as z from 'zod';
import { ANSWER_REASONS, ANSWERS, REACTION_SOURCES, REACTIONS } from '../shared/domain/case/vocabulary.ts';
import { moment, prose } from './text.ts';

export const surveyPath = z.object({
  token: z.string().max(200).meta({ description: 'From the link in the letter.' }),
});

/** Body of `POST /surveys/{token}`: no sign-in, the link is the proof. There is always a free-text box. */
export const surveyAnswer = z
  .strictObject({
    reaction: z.enum(ANSWERS),
    because: z
      .enum(ANSWER_REASONS)
      .optional()
      .meta({ description: 'Only with dissatisfied: reopens the case, once for each reason.' }),
    recommend: z.int().min(0).max(10).optional().meta({ description: '0 to 10: would you recommend us?' }),
    agreement: z
      .record(z.string().regex(/^[a-z]{2,20}$/), z.int().min(1).max(5))
      .optional()
      .meta({ description: '1 to 5, by id of the sentences that the survey asks about.' }),
    change: z
      .string()
      .regex(/^[a-z]{2,20}$/)
      .optional()
      .meta({ description: 'Code of one of the choices that the survey offers as the one thing to change.' }),
    comment: prose(5_000).optional(),
    oneThingToChange: prose(1_000).optional(),
  })
  .refine((answer) => answer.because === undefined || answer.reaction === 'dissatisfied', {
    path: ['because'],
    error: 'only with the reaction dissatisfied',
  })
  .meta({ id: 'SurveyAnswer' });
export type SurveyAnswer = z.infer<typeof surveyAnswer>;

/** What the form of the page comes to. A reason beside another reaction than dissatisfied is one chosen before a change of mind. */
export function answerOfForm(fields: Readonly<Record<string, string>>): unknown {
  const { recommend, because, ...rest } = fields;
  const isAgreement = ([name]: [string, string]) => name.startsWith('agreement.');
  const marks = Object.entries(rest).filter(isAgreement);
  const agreement = Object.fromEntries(marks.map(([name, mark]) => [name.slice('agreement.'.length), Number(mark)]));
  return {
    ...Object.fromEntries(Object.entries(rest).filter((field) => !isAgreement(field))),
    ...(recommend === undefined ? {} : { recommend: Number(recommend) }),
    ...(because === undefined || fields.reaction !== 'dissatisfied' ? {} : { because }),
    ...(marks.length === 0 ? {} : { agreement }),
  };
}

/** Of `GET /surveys/{token}`: what was just done there; anything else is nothing. */
export const surveyQuery = z.object({ done: z.string().max(20).optional() });

export const surveyThanks = z
  .strictObject({
    caseNumber: z.string(),
    reaction: z.enum(ANSWERS),
    reopened: z.boolean(),
    /** Of who is not satisfied, and whose case stays as it is. */
    outside: z.array(z.string()).meta({ description: 'Whom to ask outside, where there is nothing more we do.' }),
    referralCode: z
      .string()
      .exactOptional()
      .meta({ description: 'Of a satisfied customer: to be passed on, and given with a first purchase.' }),
  })
  .meta({ id: 'SurveyThanks' });

/** Marks as they stand on a round. */
export const surveyMarks = z.strictObject({
  recommend: z.int().min(0).max(10).exactOptional(),
  agreement: z.record(z.string(), z.int().min(1).max(5)).exactOptional(),
  change: z.string().exactOptional(),
});

/** One answer as it stands on a round. */
export const reactionOnRecord = z.strictObject({
  reaction: z.enum(REACTIONS),
  at: moment,
  by: z.enum(REACTION_SOURCES),
  contactId: z.string().exactOptional().meta({ description: 'Of the call in which it was keyed.' }),
  textId: z.string().exactOptional().meta({ description: 'Of the words that came with it.' }),
});
