import * as z from 'zod';
import { ANSWER_REASONS, ANSWERS } from '../shared/domain/case/vocabulary.ts';
import { prose } from './text.ts';

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
    comment: prose(5_000).optional(),
    oneThingToChange: prose(1_000).optional(),
  })
  .refine((answer) => answer.because === undefined || answer.reaction === 'dissatisfied', {
    path: ['because'],
    error: 'only with the reaction dissatisfied',
  })
  .meta({ id: 'SurveyAnswer' });
export type SurveyAnswer = z.infer<typeof surveyAnswer>;

export const surveyThanks = z
  .strictObject({ caseNumber: z.string(), reaction: z.enum(ANSWERS), reopened: z.boolean() })
  .meta({ id: 'SurveyThanks' });
