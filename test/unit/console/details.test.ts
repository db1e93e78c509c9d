import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { formatFor } from '../../../console/src/format/format.ts';
import { en } from '../../../console/src/words/en/en.ts';
import { es } from '../../../console/src/words/es/es.ts';
import { nl } from '../../../console/src/words/nl/nl.ts';
import { detailIn, type Reader } from '../../../console/src/words/refusals/details/detail-in.ts';
import { FORMS, SHAPES } from '../../../console/src/words/refusals/details/forms.ts';
import { LAW, MENDS } from '../../../console/src/words/refusals/details/law.ts';
import { QUESTIONS } from '../../../console/src/words/refusals/details/questions.ts';
import { caseCommand } from '../../../events/case-command.v1.ts';
import { filled, placesOf } from '../../../shared/phrases/phrase.ts';
import { readerOf } from '../../../shared/phrases/reading-back.ts';

const settings = { currency: 'USD', teams: [{ id: 'orders', name: 'Bestellingen' }], categoryNames: {} };
const WORDS = { en, es, nl };
const readerIn = (language: Reader['language']): Reader => ({
  ...{ language, words: WORDS[language], settings },
  format: formatFor(language, 'America/New_York'),
});
const said = (language: Reader['language'], english: string) => detailIn(english, readerIn(language));

/** All that the house says, with whatever stands in a place of a text as `{}`. */
const SOURCE = globSync([
  'shared/{domain,runtime,adapters}/**/*.ts',
  'events/**/*.ts',
  'functions/**/*.ts',
  'infra/local/**/*.ts',
])
  .map((file) => readFileSync(file, 'utf8').replaceAll(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, '{}'))
  .join('\n');

test('what is read back is said by the house in these very words', () => {
  const unsaid = Object.keys({ ...LAW, ...MENDS, ...FORMS, ...QUESTIONS }).filter(
    (english) => !SOURCE.includes(english.replaceAll(/\{\w+\}/g, '{}')),
  );
  expect(unsaid).toEqual([]);
});

const DETAILS = { ...LAW, ...MENDS, ...FORMS, ...QUESTIONS, ...SHAPES };
const readBack = readerOf(DETAILS);

test('no detail is taken for another, and none has a place that its English has not', () => {
  for (const [english, told] of Object.entries(DETAILS)) {
    const values = Object.fromEntries(placesOf(english).map((place, at) => [place, `${at + 2}`]));
    expect(readBack(filled(english, values)), english).toEqual({ told, values });
    const strange = Object.values(told).flatMap(placesOf);
    expect(strange.filter((place) => !placesOf(english).includes(place))).toEqual([]);
  }
});

test('codes, instants and sums in it are for people, in English too', () => {
  const refused = 'decide is not possible while the case is closed; it is possible in: open, in-progress.';
  expect(said('en', refused)).toBe(
    `“${en.commands.names.decide}” is not possible while the case is “${en.statuses.closed}”. ` +
      `It is possible in: ${en.statuses.open}, ${en.statuses['in-progress']}.`,
  );
  expect(said('nl', refused)).toContain(`‘${nl.statuses.closed}’`);
  const above = 'One case gets at most 150000 USD in minor units (cents), whoever approves; grant less.';
  expect(said('en', above)).toBe('One case gets at most $1,500.00, whoever approves; grant less.');
  expect(said('nl', above)).toMatch(/^Eén zaak krijgt hoogstens US\$\s1\.500,00,/);
  expect(said('es', 'Later than 2026-06-24T14:00:00.000Z and than now, please.')).toMatch(/10:00/);
  expect(said('en', 'It was due at 2026-06-24T14:00:00.000Z already.')).toBe(
    'It was due at Wed, Jun 24, 10:00 already.',
  );
  expect(said('nl', 'No team of that id; there are: orders, billing.')).toBe(
    'Dat team is er niet. Er zijn: Bestellingen, billing.',
  );
  const lacking = 'By fca-disp the letter needs "reasons": say why, so that the customer can understand it.';
  expect(said('es', lacking)).toBe(
    'La política del caso (fca-disp) pide algo más en la carta: diga por qué, de modo que el cliente lo entienda.',
  );
  expect(said('nl', 'Something that nobody has put into Dutch.')).toBeUndefined();
});

test('what the contracts’ library says of a value that does not fit is said to people', () => {
  const wrong: [z.ZodType, unknown][] = [
    [z.string().min(1), ''],
    [z.string().min(4), 'abc'],
    [z.string().max(2), 'abc'],
    [z.array(z.string()).max(1), ['a', 'b']],
    [z.array(z.string()).min(1), []],
    [z.number().max(1), 2],
    [z.number().min(1), 0],
    [z.number().positive(), 0],
    [z.string(), undefined],
    [z.string(), 1],
    [z.enum(['apology', 'refund']), 'gold'],
    [z.email(), 'ana'],
    [z.iso.date(), 'tomorrow'],
  ];
  const shown = wrong.map(([shape, value]) => shape.safeParse(value).error?.issues[0]?.message ?? 'accepted');
  expect(new Set(shown.map((message) => readBack(message)?.told))).toEqual(new Set(Object.values(SHAPES)));
  expect(said('es', shown[10] ?? '')).toBe('Uno de estos: Disculpa, Reembolso.');
});

test('a field of a command that is not as its contract wants it is said so in the reader’s language', () => {
  const told = (command: object) => caseCommand.safeParse(command).error?.issues[0]?.message ?? '';
  expect(said('nl', told({ type: 'assign', owner: 'Ana Flores' }))).toMatch(/^Niemand is onder deze naam bekend/);
  expect(said('es', told({ type: 'note', text: '' }))).toBe('Escriba algo aquí.');
  expect(said('nl', told({ type: 'note' }))).toBe('Dit ontbreekt.');
});
