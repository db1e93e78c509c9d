import { LANGUAGES } from '../case/vocabulary.ts';
import type { Configuration } from '../configuration.ts';
import { isDay } from '../deadlines/calendar.ts';
import { weekProblems } from '../deadlines/calendar-check.ts';
import { isPlainAddress } from '../mail/plain-address.ts';
import type { RosterPerson } from './person.ts';

/** A person can look after so many cases at once at most; what is more is a mistyped number. */
export const MOST_IN_HAND = 200;
const MOST_ABSENCES = 50;
/** As Connect makes them, and as its events write them. */
const CONNECT_USER = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What is wrong with somebody of the roster, each with its path below `path` and the mend. */
export function personProblems(
  path: string,
  { personId, teams, languages, skills, cap, week, away, mail, approves, connectUser }: RosterPerson,
  known: Pick<Configuration, 'teams'>,
): string[] {
  const ids = known.teams.map(({ id }) => id);
  return [
    ...(/^[\w.@:|+-]{1,64}$/.test(personId)
      ? []
      : [`${path}.personId: "${personId}" is no id; one word, as in the token`]),
    ...(teams.length === 0 ? [`${path}.teams: none; name one at least`] : []),
    ...teams
      .filter((team) => !ids.includes(team))
      .map((team) => `${path}.teams: there is no team "${team}"; write one of ${ids.join(', ')}`),
    ...(languages.length === 0 ? [`${path}.languages: none; write at least one of ${LANGUAGES.join(', ')}`] : []),
    ...skills
      .filter((skill) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(skill) || skill.length > 40)
      .map((skill) => `${path}.skills: "${skill}" is no code; lower-case words joined by dashes`),
    ...(Number.isSafeInteger(cap) && cap >= 0 && cap <= MOST_IN_HAND
      ? []
      : [`${path}.cap: ${cap} is no cap; write 0 to ${MOST_IN_HAND}`]),
    ...weekProblems(`${path}.week`, week),
    ...(away.length > MOST_ABSENCES ? [`${path}.away: at most ${MOST_ABSENCES} absences; take old ones away`] : []),
    ...away.flatMap(({ from, until }, at) =>
      isDay(from) && isDay(until) && from <= until
        ? []
        : [`${path}.away[${at}]: "${from}" to "${until}" is no absence; write two days, the earlier first`],
    ),
    ...(mail === undefined || isPlainAddress(mail)
      ? []
      : [`${path}.mail: "${mail}" is no plain address; write it like "mia@example.com"`]),
    ...(approves === true && mail === undefined
      ? [`${path}.approves: there is no mail to tell of proposals in; write one`]
      : []),
    ...(connectUser === undefined || CONNECT_USER.test(connectUser)
      ? []
      : [`${path}.connectUser: "${connectUser}" is no user of Amazon Connect; write the id at the end of its ARN`]),
  ];
}
