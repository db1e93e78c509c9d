import { expect, test } from 'vitest';
import { givenAHouse, type House } from '../../../support/journey.ts';

const PLAIN = { type: 'update', text: 'Look & see:\n1 < 2' } as const;

async function taken(house: House) {
  const { caseNumber } = await house.robin.complains();
  await house.ana.takes(caseNumber);
  const newest = async () => (await house.driver.letters())[0] ?? { text: '', html: '' };
  const needs = (largePrint?: boolean) =>
    house.ana.does(caseNumber, {
      type: 'recordNeeds',
      drivers: ['health'],
      text: 'Sees badly.',
      ...(largePrint === undefined ? {} : { largePrint }),
    });
  return { caseNumber, newest, needs };
}

/** What a reader of the HTML reads. */
const read = (html = '') =>
  html
    .replace(/^[\s\S]*<body[^>]*>\n|<\/body>[\s\S]*$/g, '')
    .replaceAll('</p>\n<p>', '\n\n')
    .replace(/<br>\n/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .trimEnd();

test('a mail says the same in HTML as in its text, and its text is the one that was kept', async () => {
  const house = await givenAHouse();
  const { caseNumber, newest } = await taken(house);
  const { html, text } = await newest();
  expect(read(html)).toBe(text);
  expect(html).toContain('<a href="http://localhost:4400/status/');
  await house.ana.does(caseNumber, PLAIN);
  const update = await newest();
  expect(read(update.html)).toBe(update.text);
  expect((await house.ana.sees(caseNumber)).letters.at(-1)?.text).toBe(update.text);
});

test('where it is on file, the letter and the pages that it leads to come in large print, and say no word of why', async () => {
  const house = await givenAHouse();
  const { caseNumber, newest, needs } = await taken(house);
  const status = await house.robin.statusPage();
  const looks = async (path: string) => String((await house.driver.http({ method: 'GET', path })).body);
  expect((await newest()).html).toContain('font: 16px');
  expect(await looks(status)).toContain('<html lang="en">');
  await needs(true);
  await house.ana.does(caseNumber, PLAIN);
  expect((await newest()).html).toContain('font: 24px');
  expect((await newest()).html).not.toMatch(/Sees|health/);
  await house.ana.decides(caseNumber, { decision: 'upheld' });
  const [survey = ''] = await house.robin.surveys();
  expect(await looks(status)).toContain('<html lang="en" class="large">');
  expect(await looks(`/surveys/${survey}`)).toContain('<html lang="en" class="large">');
});

test('other needs do not make it large; what was said of the print stays until it is said otherwise', async () => {
  const house = await givenAHouse();
  const { caseNumber, newest, needs } = await taken(house);
  const size = async () => {
    await house.ana.does(caseNumber, PLAIN);
    return /font: (\d+)px/.exec((await newest()).html ?? '')?.[1];
  };
  await needs();
  expect(await size()).toBe('16');
  await needs(true);
  await needs();
  expect(await size()).toBe('24');
  await needs(false);
  expect(await size()).toBe('16');
});

test('who acts for the customer gets theirs in usual print', async () => {
  const house = await givenAHouse();
  const { caseNumber, newest, needs } = await taken(house);
  await needs(true);
  await house.ana.does(caseNumber, {
    type: 'recordAuthority',
    representative: { name: 'Lea Poe', email: 'lea@example.com' },
    authority: 'written-consent',
  });
  await house.ana.does(caseNumber, PLAIN);
  expect((await newest()).html).toContain('font: 16px');
});

test('a text message carries no HTML', async () => {
  const house = await givenAHouse();
  await house.customer({ name: 'Kim', phone: '+12025550123' }).complains();
  expect((await house.driver.letters())[0]).not.toHaveProperty('html');
});
