import { UNCATEGORISED } from './case/triage.ts';
import { checkCauses } from './causes/check-causes.ts';
import type { Configuration } from './configuration.ts';
import { checkCalendar } from './deadlines/calendar-check.ts';
import { checkTargets } from './indicators/targets.ts';
import { checkLetters } from './letters/clauses/external-body.ts';
import { checkLine } from './line/line.ts';
import { currencyDigits } from './loyalty/amounts.ts';
import { checkMoney } from './money/check-money.ts';
import { checkPlaybooks } from './playbooks/check-playbooks.ts';
import { versionsOf } from './policies/choice.ts';
import { checkPolicies } from './policies/policies-check.ts';
import { checkCards } from './quality/check-cards.ts';
import { checkRetention } from './record/retention.ts';
import { checkReportMails } from './reports/mails/check-report-mails.ts';
import { personProblems } from './roster/check.ts';
import { checkSurvey } from './survey/definition.ts';

/** Below five people a figure is about persons, not about a group (configuration.ts). */
const LEAST_SMALLEST_GROUP = 5;

interface SectionCheck {
  /** What it looks at. */
  of: readonly (keyof Configuration)[];
  run(configuration: Configuration): string[];
}

/** A check sees only the sections that it names, so that nobody forgets to name one. */
function on<K extends keyof Configuration>(
  of: readonly K[],
  run: (it: Pick<Configuration, K>) => string[],
): SectionCheck {
  return { of, run };
}

const CHECKS: readonly SectionCheck[] = [
  on(['calendar'], ({ calendar }) => checkCalendar(calendar)),
  on(['policies', 'categories'], ({ policies, categories }) => checkPolicies(policies, categories)),
  on(['line'], ({ line }) => checkLine(line)),
  on(['letters'], ({ letters }) => checkLetters(letters)),
  on(['survey'], ({ survey }) => checkSurvey(survey)),
  on(['causes'], checkCauses),
  on(['causes', 'categories', 'playbooks'], checkPlaybooks),
  on(['scorecards'], checkCards),
  on(['calendar', 'businessTimeZone'], zoneProblems),
  on(['currency'], currencyProblems),
  on(['publicUrl'], urlProblems),
  on(['mailAddress'], mailProblems),
  on(['surveyWindowDays'], ({ surveyWindowDays: days }) => tooSmall('surveyWindowDays', days, 1, 'whole days')),
  on(['returnWindowDays'], ({ returnWindowDays: days }) => tooSmall('returnWindowDays', days, 1, 'whole days')),
  on(['repeatWindowDays'], ({ repeatWindowDays: days }) => tooSmall('repeatWindowDays', days, 1, 'whole days')),
  on(['nobodyHours'], ({ nobodyHours: hours }) => tooSmall('nobodyHours', hours, 1, 'whole hours')),
  on(['smallestGroup'], ({ smallestGroup }) =>
    tooSmall('smallestGroup', smallestGroup, LEAST_SMALLEST_GROUP, 'people'),
  ),
  on(['indicators'], ({ indicators }) => checkTargets(indicators)),
  on(['reportMails'], checkReportMails),
  on(['retention', 'categories'], checkRetention),
  on(['retention', 'policies'], retainedPolicyProblems),
  on(['teams', 'fallbackTeam', 'safetyTeam', 'categories', 'demoPeople'], teamProblems),
  on(['roster', 'teams'], rosterProblems),
  on(['routes', 'teams', 'categories'], routeProblems),
  on(['authority', 'money', 'gift', 'teams'], checkMoney),
  on(['teams'], ({ teams }) => repeatedIds('teams', teams)),
  on(['categories'], ({ categories }) => repeatedIds('categories', categories)),
  on(['demoPeople'], ({ demoPeople }) => repeatedIds('demoPeople', demoPeople)),
];

/**
 * What is wrong with the firm's facts, each with its path and the mend; empty if the house can be run by them.
 *
 * @param hasShape whether a section is of its type at all; what is not, and what looks at it, is left out
 */
export function checkConfiguration(
  configuration: Configuration,
  hasShape: (section: keyof Configuration) => boolean = () => true,
): string[] {
  return CHECKS.filter(({ of }) => of.every(hasShape)).flatMap(({ run }) => run(configuration));
}

function zoneProblems({ calendar, businessTimeZone }: Pick<Configuration, 'calendar' | 'businessTimeZone'>): string[] {
  if (calendar.timeZone === businessTimeZone) return [];
  return [
    `calendar.timeZone: "${calendar.timeZone}" is not businessTimeZone, "${businessTimeZone}"; write one in both`,
  ];
}

function currencyProblems({ currency }: Pick<Configuration, 'currency'>): string[] {
  if (currencyDigits(currency) !== undefined) return [];
  return [`currency: "${currency}" is no ISO 4217 code; write it in capitals, like "EUR"`];
}

function urlProblems({ publicUrl }: Pick<Configuration, 'publicUrl'>): string[] {
  const url = URL.parse(publicUrl);
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    return [`publicUrl: "${publicUrl}" is no web address; write it like "https://help.example.com"`];
  }
  return publicUrl.endsWith('/') ? [`publicUrl: "${publicUrl}" ends with a slash; leave it out`] : [];
}

function mailProblems({ mailAddress }: Pick<Configuration, 'mailAddress'>): string[] {
  // Room for a number and a token: SMTP takes 64 characters before the @.
  if (/^[a-z0-9._-]{1,26}@[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(mailAddress)) return [];
  return [`mailAddress: "${mailAddress}" is no plain address; write it in lower case, like "complaints@example.com"`];
}

/** A line for a policy that no case is ever under keeps nothing, and the firm thinks that it does. */
function retainedPolicyProblems({ retention, policies }: Pick<Configuration, 'retention' | 'policies'>): string[] {
  return retention.flatMap(({ policy }, at) =>
    policy === undefined || versionsOf(policy, policies).length > 0
      ? []
      : [`retention[${at}].policy: there is no policy "${policy}"; write its name without the version`],
  );
}

function rosterProblems(configuration: Pick<Configuration, 'roster' | 'teams'>): string[] {
  return configuration.roster.flatMap((person, at) => {
    const first = configuration.roster.findIndex(({ personId }) => personId === person.personId);
    return [
      ...personProblems(`roster[${at}]`, person, configuration),
      ...(first === at
        ? []
        : [`roster[${at}].personId: "${person.personId}" is roster[${first}] already; once is enough`]),
      ...configuration.roster
        .slice(0, at)
        .filter(({ connectUser }) => connectUser !== undefined && connectUser === person.connectUser)
        .map(
          ({ personId }) => `roster[${at}].connectUser: it is ${personId}’s already; a user of Connect is one person`,
        ),
    ];
  });
}

function routeProblems({
  routes,
  teams,
  categories,
}: Pick<Configuration, 'routes' | 'teams' | 'categories'>): string[] {
  const named = (path: string, id: string | undefined, list: readonly { id: string }[], what: string) =>
    id === undefined || list.some((known) => known.id === id)
      ? []
      : [`${path}: there is no ${what} "${id}"; write one of ${list.map((known) => known.id).join(', ')}`];
  return routes.flatMap(({ category, severity, language, words, team, skill }, at) => [
    ...named(`routes[${at}].category`, category, [...categories, { id: UNCATEGORISED }], 'category'),
    ...named(`routes[${at}].team`, team, teams, 'team'),
    ...([category, severity, language, words].every((condition) => condition === undefined)
      ? [`routes[${at}]: every case would take it; name a category, severity, language or words`]
      : []),
    ...(team === undefined && skill === undefined ? [`routes[${at}]: it changes nothing; name a team or a skill`] : []),
  ]);
}

function tooSmall(path: string, value: number, least: number, unit: string): string[] {
  if (Number.isSafeInteger(value) && value >= least) return [];
  return [`${path}: ${value} is not enough, or not whole; write ${least} ${unit} or more`];
}

function teamProblems({
  teams,
  fallbackTeam,
  safetyTeam,
  categories,
  demoPeople,
}: Pick<Configuration, 'teams' | 'fallbackTeam' | 'safetyTeam' | 'categories' | 'demoPeople'>): string[] {
  const named = [
    ['fallbackTeam', fallbackTeam] as const,
    ['safetyTeam', safetyTeam] as const,
    ...categories.map(({ team }, at) => [`categories[${at}].team`, team] as const),
    ...demoPeople.flatMap((person, at) =>
      person.teams.map((team, place) => [`demoPeople[${at}].teams[${place}]`, team] as const),
    ),
  ];
  const known = teams.map(({ id }) => id);
  return named
    .filter(([, team]) => !known.includes(team))
    .map(([path, team]) => `${path}: there is no team "${team}"; write one of ${known.join(', ')}`);
}

function repeatedIds(path: string, list: readonly { id: string }[]): string[] {
  return list.flatMap(({ id }, at) => {
    const first = list.findIndex((other) => other.id === id);
    return first === at ? [] : [`${path}[${at}].id: "${id}" is ${path}[${first}] already; give each its own`];
  });
}
