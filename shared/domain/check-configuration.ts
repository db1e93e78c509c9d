import { UNCATEGORISED } from './case/triage.ts';
import { checkCauses } from './causes/check-causes.ts';
import type { Configuration } from './configuration.ts';
import { checkCalendar } from './deadlines/calendar-check.ts';
import { checkLetters } from './letters/clauses/external-body.ts';
import { checkLine } from './line/line.ts';
import { currencyDigits } from './loyalty/amounts.ts';
import { checkMoney } from './money/check-money.ts';
import { checkPlaybooks } from './playbooks/check-playbooks.ts';
import { checkPolicies } from './policies/policies-check.ts';
import { checkRetention } from './record/retention.ts';
import { personProblems } from './roster/check.ts';
import { checkSurvey } from './survey/definition.ts';

/** Below five people a figure is about persons, not about a group (configuration.ts). */
const LEAST_SMALLEST_GROUP = 5;

/** What is wrong with the firm's facts, each with its path and the mend; empty if the house can be run by them. */
export function checkConfiguration(configuration: Configuration): string[] {
  return [
    ...checkCalendar(configuration.calendar),
    ...checkPolicies(configuration.policies, configuration.categories),
    ...checkLine(configuration.line),
    ...checkLetters(configuration.letters),
    ...checkSurvey(configuration.survey),
    ...checkCauses(configuration),
    ...checkPlaybooks(configuration),
    ...zoneProblems(configuration),
    ...currencyProblems(configuration),
    ...urlProblems(configuration),
    ...numberProblems(configuration),
    ...checkRetention(configuration),
    ...teamProblems(configuration),
    ...rosterProblems(configuration),
    ...routeProblems(configuration),
    ...checkMoney(configuration),
    ...repeatedIds('teams', configuration.teams),
    ...repeatedIds('categories', configuration.categories),
    ...repeatedIds('demoPeople', configuration.demoPeople),
  ];
}

function zoneProblems({ calendar, businessTimeZone }: Configuration): string[] {
  if (calendar.timeZone === businessTimeZone) return [];
  return [
    `calendar.timeZone: "${calendar.timeZone}" is not businessTimeZone, "${businessTimeZone}"; write one in both`,
  ];
}

function currencyProblems({ currency }: Configuration): string[] {
  if (currencyDigits(currency) !== undefined) return [];
  return [`currency: "${currency}" is no ISO 4217 code; write it in capitals, like "EUR"`];
}

function urlProblems({ publicUrl }: Configuration): string[] {
  const url = URL.parse(publicUrl);
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    return [`publicUrl: "${publicUrl}" is no web address; write it like "https://help.example.com"`];
  }
  return publicUrl.endsWith('/') ? [`publicUrl: "${publicUrl}" ends with a slash; leave it out`] : [];
}

function numberProblems({
  surveyWindowDays,
  returnWindowDays,
  repeatWindowDays,
  nobodyHours,
  smallestGroup,
}: Configuration) {
  return [
    ...tooSmall('surveyWindowDays', surveyWindowDays, 1, 'whole days'),
    ...tooSmall('returnWindowDays', returnWindowDays, 1, 'whole days'),
    ...tooSmall('repeatWindowDays', repeatWindowDays, 1, 'whole days'),
    ...tooSmall('nobodyHours', nobodyHours, 1, 'whole hours'),
    ...tooSmall('smallestGroup', smallestGroup, LEAST_SMALLEST_GROUP, 'people'),
  ];
}

function rosterProblems(configuration: Configuration): string[] {
  return configuration.roster.flatMap((person, at) => {
    const first = configuration.roster.findIndex(({ personId }) => personId === person.personId);
    return [
      ...personProblems(`roster[${at}]`, person, configuration),
      ...(first === at
        ? []
        : [`roster[${at}].personId: "${person.personId}" is roster[${first}] already; once is enough`]),
    ];
  });
}

function routeProblems({ routes, teams, categories }: Configuration): string[] {
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

function teamProblems({ teams, fallbackTeam, safetyTeam, categories, demoPeople }: Configuration): string[] {
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
