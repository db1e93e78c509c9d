import * as z from 'zod';
import { moment } from '../text.ts';

const count = z.int().min(0);
const share = z.number().min(0).max(1).nullable();
const seconds = count.nullable();

const linePeriod = z.strictObject({
  from: moment,
  offered: count.meta({ description: 'Came into a queue; a transfer is one more.' }),
  answered: count,
  answeredInTime: count,
  abandoned: count.meta({ description: 'Hung up in a queue, and chose neither callback nor message.' }),
  abandonedInTime: count.meta({ description: 'Of them, before `answerWithinSeconds` were over.' }),
  promised: count.meta({ description: 'Chose a callback or left a message.' }),
  serviceLevel: share.meta({
    description:
      'answeredInTime / (answered + abandoned - abandonedInTime + waiting for longer than that). Null where nobody is to be judged by.',
  }),
  abandonmentRate: share.meta({ description: 'abandoned / offered. Null where nobody called.' }),
  averageWaitSeconds: seconds.meta({ description: 'Of those answered.' }),
  handled: count.meta({ description: 'Answered calls of which the work after the call is done, too.' }),
  averageHandleSeconds: seconds.meta({ description: 'Of those handled: talk, holds, and the work after the call.' }),
});

const agentCounts = {
  online: count.meta({ description: 'Signed in, whatever they do.' }),
  available: count.meta({ description: 'Could take a call now; who is rung could not.' }),
  onContact: count.meta({ description: 'Talk, hold, or write up.' }),
  afterContact: count.meta({ description: 'Of those on a contact: they write up.' }),
  away: count.meta({ description: 'On a break, at a meal: by their own word.' }),
  missed: count.meta({
    description: 'Let a call ring, or their line failed: nobody rings them until they say that they are there.',
  }),
};

/** Answer of `GET /line/board`: the whole line, by the house's own records of calls; agents as the contact centre counts them. */
export const lineBoardView = z
  .strictObject({
    at: moment,
    answerWithinSeconds: count.meta({ description: '`line.answerWithinSeconds` of the configuration.' }),
    waiting: count,
    longestWaitSeconds: seconds.meta({ description: 'Null where nobody waits.' }),
    talking: count.meta({ description: 'Calls in which an agent is.' }),
    agents: z
      .strictObject({
        at: moment.meta({ description: 'When it was counted: some seconds ago.' }),
        all: z.strictObject(agentCounts).meta({ description: 'Each once.' }),
        teams: z.array(z.strictObject({ team: z.string(), ...agentCounts })),
      })
      .nullable()
      .meta({ description: 'By state, never who. Null where the contact centre does not say at present.' }),
    lastHour: linePeriod.meta({ description: 'Of the last 60 minutes.' }),
    today: linePeriod.meta({ description: 'Since the business day began.' }),
  })
  .meta({ id: 'LineBoard' });
