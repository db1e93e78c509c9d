import { LANGUAGES } from '../../../shared/domain/case/vocabulary.ts';
import type { Configuration } from '../../../shared/domain/configuration.ts';
import { localDay } from '../../../shared/domain/deadlines/calendar.ts';
import { idOf } from '../../../shared/domain/deadlines/recount.ts';
import { knownPlaybooks, newestPlaybooks } from '../../../shared/domain/playbooks/playbook.ts';
import { policyOn } from '../../../shared/domain/policies/choice.ts';
import type { Instant } from '../../../shared/domain/time.ts';

/** What a sound configuration comes to, on one screen: a line for each thing that people ask about first. */
export function summaryOf(firm: Configuration, now: Instant): string {
  const { teams, categories, authority, money, gift, calendar, survey, roster, line, policies } = firm;
  const today = localDay(now, calendar.timeZone);
  const named = [policies.default, ...policies.assign.map(({ policy }) => policy)];
  const inForce = [...new Set(named)].flatMap((name) => policyOn(name, now, firm) ?? []);
  const sum = (minor: number) => minor.toLocaleString('en-US');
  const rows: [string, string][] = [
    ['firm', `${firm.firm}, ${firm.publicUrl}, ${firm.mailAddress}`],
    ['teams', teams.map(({ id }) => `${id} (${ownedBy(id, firm)})`).join(', ')],
    ['policies', `${inForce.map(idOf).join(', ')} today; ${policies.default} where no assignment fits`],
    [
      'hours',
      `${calendar.timeZone}, ${Object.entries(calendar.windows)
        .map(([day, windows]) => `${day} ${windows.map((window) => window.join('-')).join(' ')}`)
        .join(', ')}`,
    ],
    [
      'holidays',
      `${calendar.holidays.length}, the next ${calendar.holidays.toSorted().find((day) => day >= today) ?? 'is not there: write those to come'}`,
    ],
    [
      `limits (${firm.currency}, minor)`,
      Object.entries(authority)
        .map(([role, { perCaseMinor }]) => `${role} ${sum(perCaseMinor)} a case`)
        .join(', '),
    ],
    [
      'nobody passes',
      `${sum(money.perCaseMinor)} a case; a month ${Object.entries(money.teamMonthMinor)
        .map(([team, most]) => `${team} ${sum(most)}`)
        .join(', ')}`,
    ],
    [
      'gift',
      gift === undefined
        ? 'none is offered'
        : `${sum(gift.amountMinor)} for a missed ${gift.deadlines.join(' or ')}, ${sum(gift.monthMinor)} a month`,
    ],
    ['languages', `${LANGUAGES.join(', ')}; ${firm.defaultLanguage} where nothing is known`],
    [
      'survey',
      `${survey.items.length} questions, answered within ${firm.surveyWindowDays} days, nobody again for ${survey.quietDays}`,
    ],
    ['categories', `${categories.map(({ id }) => id).join(', ')}; ${firm.causes?.length ?? 0} causes of your own`],
    [
      'playbooks',
      `${newestPlaybooks(knownPlaybooks(firm)).length}, ${firm.playbooks?.length ?? 0} of them written by you`,
    ],
    ['people', `${roster.length} on the roster, ${firm.demoPeople.length} who can sign in on one machine`],
    [
      'line',
      `${line.numbers.join(', ') || 'no number'}; callbacks to ${line.callbackCountries.join(', ') || 'nowhere'}`,
    ],
  ];
  const widest = Math.max(...rows.map(([label]) => label.length));
  return rows.map(([label, what]) => `${label.padEnd(widest)}  ${what}`).join('\n');
}

function ownedBy(team: string, { categories, roster }: Configuration): string {
  const owned = categories.filter((category) => category.team === team).length;
  const people = roster.filter(({ teams }) => teams.includes(team)).length;
  return `${owned} ${owned === 1 ? 'category' : 'categories'}, ${people} on the roster`;
}
