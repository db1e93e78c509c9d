import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import config from '../../../comeback.config.ts';
import type { Actor } from '../../../shared/domain/case/commands.ts';
import { areFit, type Candidate, nextInTurn } from '../../../shared/domain/roster/choice.ts';
import { isOnShift, type RosterPerson } from '../../../shared/domain/roster/person.ts';
import { decideRoster, rosterLine } from '../../../shared/domain/roster/roster.ts';

/** A Wednesday, ten in the morning in New York. */
const NOW = '2026-06-24T14:00:00.000Z';
const house = config.calendar;

const person = (changes: Partial<RosterPerson> = {}): RosterPerson => ({
  personId: 'kim',
  teams: ['orders'],
  languages: ['en'],
  skills: [],
  cap: 3,
  week: { wed: [['08:00', '12:00']] },
  away: [],
  ...changes,
});

describe('on shift', () => {
  test.each([
    ['in the window', {}, NOW, true],
    ['at its end', {}, '2026-06-24T16:00:00.000Z', false],
    ['on another day', {}, '2026-06-25T14:00:00.000Z', false],
    ['on the first day of an absence', { away: [{ from: '2026-06-24', until: '2026-06-30' }] }, NOW, false],
    ['on the last day of an absence', { away: [{ from: '2026-06-01', until: '2026-06-24' }] }, NOW, false],
    ['the day after an absence', { away: [{ from: '2026-06-01', until: '2026-06-23' }] }, NOW, true],
    // 3 July 2026 is a Friday, and a holiday of the firm.
    ['on a holiday of the firm', { week: { fri: [['08:00', '18:00']] } }, '2026-07-03T14:00:00.000Z', false],
    // Clocks go back on 1 November 2026; a night shift is two windows. Sunday is closed for the firm.
    [
      'at night, before midnight',
      { week: { mon: [['20:00', '24:00']], tue: [['00:00', '04:00']] } },
      '2026-06-23T03:59:00.000Z',
      true,
    ],
    [
      'at night, after midnight',
      { week: { mon: [['20:00', '24:00']], tue: [['00:00', '04:00']] } },
      '2026-06-23T07:59:00.000Z',
      true,
    ],
    [
      'when the night is over',
      { week: { mon: [['20:00', '24:00']], tue: [['00:00', '04:00']] } },
      '2026-06-23T08:00:00.000Z',
      false,
    ],
  ] as const)('%s: %s at %s %s', (_when, changes, now, isOn) => {
    expect(isOnShift(person(changes as Partial<RosterPerson>), house, now)).toBe(isOn);
  });
});

describe('who could take a case', () => {
  const it = { team: 'orders', language: 'es' as const };
  const spanish = person({ personId: 'sol', languages: ['en', 'es'] });
  const ids = (people: readonly RosterPerson[]) => people.map(({ personId }) => personId);

  test('whoever speaks its language; where nobody of the team does, anybody', () => {
    expect(ids(areFit([person(), spanish], it, house, NOW))).toEqual(['sol']);
    expect(ids(areFit([person()], it, house, NOW))).toEqual(['kim']);
  });

  test('a language that somebody speaks waits for them, though they are not here now', () => {
    const away = { ...spanish, week: { thu: [['08:00', '12:00'] as const] } };
    expect(areFit([person(), away], it, house, NOW)).toEqual([]);
  });

  test('nobody without the skill that it asks for, and nobody of another team', () => {
    const skilled = person({ personId: 'jo', skills: ['gas'] });
    expect(ids(areFit([person(), skilled], { ...it, language: 'en', skill: 'gas' }, house, NOW))).toEqual(['jo']);
    expect(areFit([person({ teams: ['billing'] })], it, house, NOW)).toEqual([]);
  });
});

test('in turn: however many cases come, equals are given as many, but for one, and a newcomer gets no more than their turn', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 1, max: 60 }), (people, cases) => {
      const turns = new Map(Array.from({ length: people }, (_, at) => [`p${at}`, 0]));
      const given = new Map<string, number>();
      const give = () => {
        const candidates: Candidate[] = [...turns].map(([personId, turn]) => ({
          person: person({ personId, cap: 200 }),
          load: { cases: {}, turn },
        }));
        const choice = nextInTurn(candidates);
        const personId = choice?.next.person.personId ?? '';
        turns.set(personId, choice?.turn ?? 0);
        given.set(personId, (given.get(personId) ?? 0) + 1);
        return personId;
      };
      for (let n = 0; n < cases; n += 1) give();
      const counts = [...turns.keys()].map((personId) => given.get(personId) ?? 0);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      turns.set('newcomer', 0);
      const next = Array.from({ length: people + 1 }, give);
      expect(next.filter((personId) => personId === 'newcomer')).toHaveLength(1);
    }),
  );
});

test('nobody whose hands are full is asked', () => {
  const full = { person: person({ cap: 1 }), load: { cases: { 'case-1': NOW }, turn: 1 } };
  const none = { person: person({ personId: 'lee', cap: 0 }), load: { cases: {}, turn: 0 } };
  expect(nextInTurn([full, none])).toBeUndefined();
  expect(nextInTurn([])).toBeUndefined();
});

describe('the law of the roster', () => {
  const sam: Actor = { kind: 'staff', id: 'sam', role: 'supervisor', teams: ['orders'] };
  const ada: Actor = { kind: 'staff', id: 'ada', role: 'admin', teams: [] };
  const judged = (command: Parameters<typeof decideRoster>[1], by = sam, it?: RosterPerson) =>
    decideRoster(it, command, { by, now: NOW, rules: config });
  const setting = (changes: Partial<RosterPerson>) => ({ type: 'setPerson' as const, person: person(changes) });

  test('a supervisor sets people of their own teams, an admin everybody, others nobody', () => {
    expect(judged(setting({}))).toHaveLength(1);
    expect(judged(setting({ teams: ['orders', 'billing'] }))).toMatchObject({ code: 'not-your-case' });
    expect(judged(setting({}), sam, person({ teams: ['billing'] }))).toMatchObject({ code: 'not-your-case' });
    expect(judged(setting({ teams: ['orders', 'billing'] }), ada)).toHaveLength(1);
    for (const role of ['agent', 'manager', 'operator'] as const)
      expect(judged(setting({}), { ...sam, role })).toMatchObject({ code: 'role-too-low' });
  });

  test('the same once more changes nothing; absences that are over are let go', () => {
    expect(judged(setting({}), sam, person())).toEqual([]);
    expect(judged(setting({ away: [{ from: '2026-06-01', until: '2026-06-23' }] }), sam, person())).toEqual([]);
    expect(judged({ type: 'removePerson', personId: 'kim' })).toEqual([]);
    expect(judged({ type: 'removePerson', personId: 'kim' }, sam, person())).toHaveLength(1);
  });

  test.each<[string, Partial<RosterPerson>, string]>([
    ['a name for an id', { personId: 'Kim Lee' }, 'person.personId'],
    ['no language', { languages: [] }, 'person.languages'],
    ['half a case', { cap: 2.5 }, 'person.cap'],
    ['a cap below nothing', { cap: -1 }, 'person.cap'],
    ['a cap of a thousand', { cap: 1_000 }, 'person.cap'],
    ['a skill in words', { skills: ['Gas fitting'] }, 'person.skills'],
    ['a week that never opens', { week: {} }, 'person.week'],
    ['a window turned round', { week: { mon: [['17:00', '09:00']] } }, 'person.week.mon[0]'],
    ['an absence turned round', { away: [{ from: '2026-07-02', until: '2026-07-01' }] }, 'person.away[0]'],
    ['a day that no month has', { away: [{ from: '2026-06-31', until: '2026-07-01' }] }, 'person.away[0]'],
  ])('%s is refused by name', (_what, changes, field) => {
    expect(judged(setting(changes))).toMatchObject({ code: 'invalid-person', field });
  });

  test('a line of its history has room in 200 bytes', () => {
    const long = person({
      teams: Array.from({ length: 20 }, (_, at) => `team-${at}`),
      away: Array.from({ length: 20 }, () => ({ from: '2026-07-01', until: '2026-07-02' })),
    });
    expect(JSON.stringify(rosterLine({ type: 'person-set', person: long })).length).toBeLessThan(110);
  });
});
