import * as z from 'zod';
import { QUALITY_MARKS, SCORECARD_STATES } from '../../shared/domain/quality/words.ts';
import { caseNumberText, code, moment, personId, prose } from '../text.ts';

const count = z.int().min(0);
const mark = z.strictObject({
  criterion: code,
  mark: z.enum(QUALITY_MARKS),
  comment: z.exactOptional(prose(1000).meta({ description: 'Needed where something was lacking.' })),
});
/** As many as a card has criteria. */
const marks = z.array(mark).max(12);

/** Body of `POST /cases/{caseNumber}/scorecards`. */
export const scorecardToGive = z
  .strictObject({
    person: personId.meta({ description: 'Whose work is reviewed: somebody who decided in this case.' }),
    card: z.int().positive().meta({ description: 'Version of the card that you had before you.' }),
    marks: marks.min(1).meta({ description: 'One for each criterion of the card.' }),
    text: z.exactOptional(prose(4000)),
  })
  .meta({ id: 'ScorecardToGive' });

/** Body of `POST /cases/{caseNumber}/scorecards/{person}`: the one reply, and the one answer to it. */
export const scorecardAnswer = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('agree'), text: z.exactOptional(prose(4000)) }),
    z.strictObject({ type: z.literal('disagree'), text: prose(4000) }),
    z.strictObject({
      type: z.literal('settle'),
      text: prose(4000),
      marks: z.exactOptional(marks.meta({ description: 'Those that come out differently now.' })),
    }),
  ])
  .meta({ id: 'ScorecardAnswer' });

export const scorecardPath = z.object({ caseNumber: caseNumberText, person: personId });

export const scorecardsQuery = z.strictObject({
  person: z.exactOptional(personId.meta({ description: 'Whose; without it your own.' })),
});

/** The longest that somebody is looked back upon. */
export const sampleQuery = z.strictObject({
  person: personId,
  days: z.coerce
    .number()
    .int()
    .min(1)
    .max(90)
    .default(30)
    .meta({ description: 'Closed within so many days; 1 to 90.' }),
});

const inLanguages = z.strictObject({ en: z.string(), es: z.string(), nl: z.string() });
const card = z.strictObject({
  version: z.int(),
  criteria: z.array(
    z.strictObject({
      id: z.string(),
      name: inLanguages,
      look: inLanguages.meta({ description: 'What to look at in the case.' }),
      weight: z.int(),
      isCritical: z.boolean(),
    }),
  ),
});

const score = z.strictObject({
  percent: count.nullable().meta({ description: 'Of the weights that applied; null where none did.' }),
  criticalMissed: z.array(z.string()).meta({ description: 'Critical criteria that were not met.' }),
});

export const scorecardView = z
  .strictObject({
    caseNumber: z.string(),
    person: z.string(),
    state: z.enum(SCORECARD_STATES),
    card: card.meta({ description: 'As it was when the scorecard was given.' }),
    score: score.meta({ description: 'By the marks as they hold now.' }),
    marks: z.array(mark),
    steps: z.array(
      z.strictObject({
        at: moment,
        by: z.string(),
        what: z.enum(SCORECARD_STATES),
        marks: z.array(mark).exactOptional(),
        text: z.string().nullable(),
      }),
    ),
    areWordsGone: z.boolean().meta({ description: 'The customer was erased, and with them what was written here.' }),
    mayReply: z.boolean(),
    maySettle: z.boolean(),
  })
  .meta({ id: 'Scorecard' });

/** Answer of `GET /scorecards`. */
export const scorecardsView = z
  .strictObject({
    person: z.string(),
    scorecards: z.array(scorecardView),
    isMore: z.boolean().meta({ description: 'There are older ones than these 100.' }),
  })
  .meta({ id: 'Scorecards' });

/** Answer of `GET /cases/{caseNumber}/scorecards`. */
export const caseScorecardsView = z
  .strictObject({
    caseNumber: z.string(),
    card: card.meta({ description: 'By which a scorecard is given today.' }),
    people: z
      .array(
        z.strictObject({
          person: z.string(),
          mayGive: z.boolean(),
          scorecard: scorecardView.nullable(),
        }),
      )
      .meta({ description: 'Who decided in the case, as far as their scorecards are for the reader.' }),
  })
  .meta({ id: 'CaseScorecards' });

/** Answer of `GET /scorecards/board`. */
export const reviewBoard = z
  .strictObject({
    at: moment,
    days: count,
    people: z.array(
      z.strictObject({
        personId: z.string(),
        count: count.meta({ description: 'Scorecards given in these days.' }),
        lastAt: moment.nullable(),
        disputed: count.meta({ description: 'Replies that wait for an answer.' }),
      }),
    ),
  })
  .meta({ id: 'ReviewBoard' });

/** Answer of `GET /scorecards/sample`. */
export const sampledCase = z
  .strictObject({
    person: z.string(),
    from: moment,
    case: z
      .strictObject({ caseNumber: z.string(), closedAt: moment, category: z.string() })
      .nullable()
      .meta({ description: 'Null: nothing of that time is left to review.' }),
  })
  .meta({ id: 'SampledCase' });
