import * as z from 'zod';
import { LANGUAGES, ROLES } from '../../shared/domain/case/vocabulary.ts';
import { historyEntryView } from '../case-view.v1.ts';
import { email, line, moment, personId } from '../text.ts';
import { day, openWeek } from './hours.v1.ts';

/** All that is to hold of somebody from now on. */
export const rosterPerson = z.strictObject({
  personId,
  teams: z.array(line(40)).max(20),
  languages: z.array(z.enum(LANGUAGES)).max(LANGUAGES.length),
  skills: z.array(line(40)).max(20).default([]),
  cap: z.number().meta({ description: 'Cases in hand before no more are given: 0 to 200.' }),
  week: openWeek,
  away: z
    .array(z.strictObject({ from: day, until: day }))
    .max(100)
    .default([]),
  mail: z.exactOptional(email.meta({ description: 'Where they are told of what waits for them.' })),
  approves: z.exactOptional(
    z.boolean().meta({ description: 'Whether they are told of proposals that wait in their teams.' }),
  ),
  connectUser: z.exactOptional(
    line(64).meta({ description: 'Id of their user in Amazon Connect, at the end of its ARN; nobody else has it.' }),
  ),
});

/** Body of `POST /roster`: one person as they are to stand there, or taken off it. */
export const rosterCommand = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('setPerson'), person: rosterPerson }),
    z.strictObject({ type: z.literal('removePerson'), personId }),
  ])
  .meta({ id: 'RosterCommand' });

const rights = z.strictObject({
  role: z.enum(ROLES),
  teams: z.array(line(40)).max(20).meta({ description: 'Whose cases they see and work.' }),
});
const account = z.strictObject({
  name: line(80),
  email: email.meta({ description: 'They sign in by it, and are mailed the way in.' }),
  ...rights.shape,
});
const place = rosterPerson.omit({ personId: true, teams: true });

/** Body of `POST /accounts`: who may sign in, as what. An invitation may give a place on the roster, in the teams of the account. */
export const accountCommand = z
  .discriminatedUnion('type', [
    account.extend({ type: z.literal('invite'), place: z.exactOptional(place) }),
    rights.extend({ type: z.literal('changeRole'), personId }),
    z.strictObject({ type: z.literal('deactivate'), personId }),
    z.strictObject({ type: z.literal('reactivate'), personId }),
  ])
  .meta({ id: 'AccountCommand' });

const onRoster = z.strictObject({
  personId: z.string(),
  person: rosterPerson.nullable().meta({ description: 'Null: is not on the roster, or no more.' }),
  account: account.nullable().meta({ description: 'Null: was not invited here.' }),
  rights: rights.nullable().meta({ description: 'As an admin last gave them. Null: their account was made by hand.' }),
  isDeactivated: z.boolean().meta({ description: 'May not sign in any more.' }),
  history: z.array(historyEntryView),
});

/** Answer of `GET /roster`: people of the reader's teams; those of comeback.config.ts have no history yet. */
export const rosterView = z.strictObject({ people: z.array(onRoster) }).meta({ id: 'Roster' });

/** Answer of `GET /people`: what colleagues are called. Who is not in it is called by their id. */
export const peopleView = z
  .strictObject({ people: z.array(z.strictObject({ personId: z.string(), name: z.string() })) })
  .meta({ id: 'People' });
export const rosterChanged = onRoster.meta({ id: 'OnRoster' });
export const accountChanged = onRoster
  .extend({
    outcome: z.enum(['invited', 'changed', 'unchanged']).meta({
      description:
        'An account was made; somebody whom the house or the user pool knew is something else now; or all stood so.',
    }),
    isMailed: z.boolean().meta({ description: 'Whether an invitation was mailed.' }),
  })
  .meta({ id: 'AccountChanged' });

const count = z.int().min(0);

/** Answer of `GET /load`: how much lies with whom, of the reader's teams. */
export const loadView = z
  .strictObject({
    at: moment,
    teams: z.array(
      z.strictObject({
        team: z.string(),
        open: count,
        withNobody: count,
        decided: count.meta({
          description: 'Of the open: decided, and in nobody’s hand; they wait for the customer, or a remedy.',
        }),
        dueToday: count.meta({ description: 'With a promise that is to be kept by the end of the business day.' }),
        broken: count.meta({ description: 'With a promise that was broken.' }),
        oldestReceivedAt: moment.nullable(),
        isMore: z.boolean().meta({ description: 'There are more cases than were counted.' }),
      }),
    ),
    people: z.array(
      z.strictObject({
        personId: z.string(),
        isOnRoster: z.boolean(),
        isOnShift: z.boolean(),
        inHand: count,
        dueToday: count,
        broken: count,
        cap: count.nullable(),
      }),
    ),
  })
  .meta({ id: 'Load' });
