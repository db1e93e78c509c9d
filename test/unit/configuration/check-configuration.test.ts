import { expect, test } from 'vitest';
import config from '../../../comeback.config.ts';
import { checkConfiguration } from '../../../shared/domain/check-configuration.ts';
import type { Configuration } from '../../../shared/domain/configuration.ts';

/** Without routes: each names a category, and these tests exchange them. */
const sound: Configuration = { ...config, routes: [] };
const [orders] = sound.teams.filter(({ id }) => id === 'orders');
const [delivery] = sound.categories;
const [ana] = sound.demoPeople;
if (orders === undefined || delivery === undefined || ana === undefined)
  throw new Error('the configuration has changed');

test('the configuration that comes along is sound', () => {
  expect(checkConfiguration(config)).toEqual([]);
  expect(checkConfiguration(sound)).toEqual([]);
});

test.each<[string, Partial<Configuration>, RegExp]>([
  [
    'hours that are none',
    { calendar: { ...sound.calendar, windows: { mon: [['9', '17:00']] } } },
    /^calendar\.windows\.mon\[0\]/,
  ],
  [
    'quiet hours at no time',
    { calendar: { ...sound.calendar, quietHours: { from: '20:00', until: '24:00' } } },
    /^calendar\.quietHours\.until: "24:00" is no time/,
  ],
  [
    'quiet hours without an end',
    { calendar: { ...sound.calendar, quietHours: { from: '20:00', until: '20:00' } } },
    /^calendar\.quietHours: they never end/,
  ],
  [
    'half a day of promise',
    {
      policies: {
        ...sound.policies,
        own: [
          {
            name: 'ours',
            version: 1,
            validFrom: '2020-01-01',
            source: 'us',
            deadlines: [{ kind: 'resolve', amount: 1.5, unit: 'business-days', from: 'receipt', regulatory: false }],
          },
        ],
      },
    },
    /^policies\.own\[0\]\.deadlines\[0\]\.amount/,
  ],
  ['two time zones', { businessTimeZone: 'Europe/Amsterdam' }, /^calendar\.timeZone: .*Europe\/Amsterdam/],
  ['a currency nobody has', { currency: 'XQZ' }, /^currency: "XQZ".*"EUR"/],
  ['a currency in small letters', { currency: 'usd' }, /^currency/],
  ['no survey window', { surveyWindowDays: 0 }, /^surveyWindowDays: 0 .*1 whole days or more/],
  ['half a survey day', { surveyWindowDays: 13.5 }, /^surveyWindowDays/],
  ['no return window', { returnWindowDays: 0 }, /^returnWindowDays/],
  ['an endless return window', { returnWindowDays: Number.POSITIVE_INFINITY }, /^returnWindowDays/],
  ['a repeat window in the past', { repeatWindowDays: -90 }, /^repeatWindowDays/],
  [
    'a target for no quarter',
    { indicators: { complaints: { owner: 'mia', targets: { '2026-12': 120 } } } },
    /^indicators.complaints.targets.2026-12: it is no quarter/,
  ],
  ['groups of four', { smallestGroup: 4 }, /^smallestGroup: 4 .*5 people or more/],
  ['an address with a slash at the end', { publicUrl: 'https://help.example.com/' }, /^publicUrl: .*slash/],
  ['an address of no web', { publicUrl: 'help.example.com' }, /^publicUrl: .*no web address/],
  ['an address that runs', { publicUrl: 'javascript:alert(1)' }, /^publicUrl/],
  ['a fallback to nobody', { fallbackTeam: 'nobody' }, /^fallbackTeam: .*"nobody"; write one of products, orders/],
  ['a category of nobody', { categories: [{ ...delivery, team: 'nobody' }] }, /^categories\[0\]\.team/],
  [
    'a person in a team that is not there',
    { demoPeople: [{ ...ana, teams: ['orders', 'nobody'] }] },
    /^demoPeople\[0\]\.teams\[1\]/,
  ],
  ['one team twice', { teams: [...sound.teams, orders] }, /^teams\[4\]\.id: "orders" is teams\[1\] already/],
  ['one category twice', { categories: [delivery, delivery] }, /^categories\[1\]\.id/],
  [
    'a route to nowhere',
    { routes: [{ category: 'delivery', team: 'nobody' }] },
    /^routes\[0\]\.team: .* write one of products/,
  ],
  ['a route of no category', { routes: [{ category: 'rain', team: 'orders' }] }, /^routes\[0\]\.category: /],
  ['a route that takes all', { routes: [{ team: 'orders' }] }, /^routes\[0\]: every case would take it/],
  ['a route that does nothing', { routes: [{ category: 'delivery' }] }, /^routes\[0\]: it changes nothing/],
  ['no time for anybody to come', { nobodyHours: 0 }, /^nobodyHours: 0 is not enough/],
  [
    'somebody of no team on the roster',
    { roster: sound.roster.slice(0, 1).map((person) => ({ ...person, teams: ['nobody'] })) },
    /^roster\[0\]\.teams: there is no team "nobody"/,
  ],
  [
    'somebody twice on the roster',
    { roster: [...sound.roster.slice(0, 1), ...sound.roster.slice(0, 1)] },
    /^roster\[1\]\.personId: "ana" is roster\[0\] already/,
  ],
  ['one person twice', { demoPeople: [ana, ana] }, /^demoPeople\[1\]\.id/],
])('%s is named with its path and the mend', (_what, wrong, expected) => {
  expect(checkConfiguration({ ...sound, ...wrong })).toEqual([expect.stringMatching(expected)]);
});

test('everything that is wrong is said at once', () => {
  expect(checkConfiguration({ ...sound, currency: 'usd', smallestGroup: 1, fallbackTeam: 'nobody' })).toHaveLength(3);
});
