import { ADMINS, BUSY, LINE_KEEPERS, NOT_FOUND, READING, REPORTING, refusal, STAFF, TOO_LARGE } from '../answers.ts';
import type { Operation } from '../openapi.ts';
import { hoursCommand, hoursView } from './hours.v1.ts';
import {
  accountChanged,
  accountCommand,
  loadView,
  peopleView,
  rosterChanged,
  rosterCommand,
  rosterView,
} from './roster.v1.ts';

/** Routes of who works when, who is given cases, and how much lies with whom. */
export const STAFFING_OPERATIONS: readonly Operation[] = [
  {
    route: 'GET /load',
    summary: 'See how much lies with whom',
    roles: REPORTING,
    responses: { ...READING, 200: { description: 'By team and by person, as of now.', schema: loadView } },
  },
  {
    route: 'GET /people',
    summary: 'See what colleagues are called',
    description:
      'Names alone, also of who has left. Whose account was not made here has none, and is called by their id.',
    roles: STAFF,
    responses: { ...READING, 200: { description: 'Everybody whose name is known.', schema: peopleView } },
  },
  {
    route: 'GET /roster',
    summary: 'See who is given cases, and when',
    roles: LINE_KEEPERS,
    responses: { ...READING, 200: { description: 'People of your teams.', schema: rosterView } },
  },
  {
    route: 'POST /roster',
    summary: 'Set who is given cases, and when',
    description:
      'One person, all of it anew: teams, languages, skills, cap, week, absences. A supervisor’s for people of their own teams only. ' +
      'Cases in hand stay where they are.',
    roles: LINE_KEEPERS,
    body: rosterCommand,
    responses: {
      ...READING,
      200: { description: 'As they stand on the roster from now on.', schema: rosterChanged },
      409: refusal('There is no room for more changes.'),
      413: TOO_LARGE,
      422: refusal('This person cannot stand there so; `field` and `detail` say why.'),
      503: BUSY,
    },
  },
  {
    route: 'POST /accounts',
    summary: 'Invite somebody, change their role, or deactivate them',
    description:
      'An invitation makes an account, mails its owner the way in, and may put them on the roster. Another role or other teams hold from ' +
      'the next sign-in; a place on the roster keeps the teams that they still have. Whoever is deactivated leaves the ' +
      'roster and cannot sign in; cases in hand stay where they are until they are given to somebody. All of it may be sent again: ' +
      '`outcome` says whether that changed anything.',
    roles: ADMINS,
    body: accountCommand,
    responses: {
      ...READING,
      200: { description: 'What holds of them from now on.', schema: accountChanged },
      404: NOT_FOUND,
      409: refusal('The address has an account of another role, or they were deactivated.'),
      413: TOO_LARGE,
      422: refusal('Nobody can be invited so; `field` and `detail` say why.'),
      502: refusal('It stands here, but not where accounts are kept; `detail` says what to send again.'),
      503: BUSY,
    },
  },
  {
    route: 'GET /hours',
    summary: 'Read when the firm works',
    description: 'The hours of comeback.config.ts with what was changed since, and by whom.',
    roles: STAFF,
    responses: { ...READING, 200: { description: 'What holds now.', schema: hoursView } },
  },
  {
    route: 'POST /hours',
    summary: 'Change when the firm works',
    description:
      'Other hours on a day, or none (a supervisor), or another week from a day on (an admin). Days that are over stay as they ' +
      'were, and so does every promise that was already made.',
    roles: LINE_KEEPERS,
    body: hoursCommand,
    responses: {
      ...READING,
      200: { description: 'What holds from now on.', schema: hoursView },
      409: refusal('There is no room for more changes.'),
      413: TOO_LARGE,
      422: refusal('These hours cannot be; `field` and `detail` say what and why.'),
      503: BUSY,
    },
  },
];
