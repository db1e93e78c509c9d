import { expect, test } from 'vitest';
import { givenAHouse, type House } from '../../../support/journey.ts';

/** The words of a page, without its marks. */
const words = (body: unknown) =>
  String(body)
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replace(/\s+/g, ' ');

async function opened({ robin, driver }: House, form: Parameters<House['robin']['complains']>[0] = {}) {
  const receipt = await robin.complains(form);
  const address = await robin.statusPage();
  const looks = async () => words((await driver.http({ method: 'GET', path: address })).body);
  const sends = async (fields: Record<string, string>) => {
    const answer = await driver.http({ method: 'POST', path: address, form: fields });
    await driver.settle();
    return answer;
  };
  return { ...receipt, address, looks, sends };
}

test('the link in the acknowledgement leads to a page that says how it stands and what comes next by when', async () => {
  const house = await givenAHouse();
  const { caseNumber, looks } = await opened(house);
  expect(await looks()).toContain(`Case ${caseNumber.replace(/(\d{3})(\d{3})(\d{4})/, '$1-$2-$3')}`);
  expect(await looks()).toContain('We take it up and look into it. By ');
  await house.ana.takes(caseNumber);
  expect(await looks()).toContain('Somebody is working on it.');
  await house.ana.decides(caseNumber, {
    decision: 'upheld',
    remedies: [{ kind: 'gift', amountMinor: 1_000, currency: 'USD' }],
  });
  expect(await looks()).toContain('a gift ($10.00): on its way');
  expect(await looks()).toContain('We do what we promised');
});

test('the page names nobody, and nothing of what it is about', async () => {
  const house = await givenAHouse();
  const { caseNumber, looks } = await opened(house, { message: 'The courier threw my toaster over the fence' });
  await house.ana.takes(caseNumber);
  expect(await looks()).not.toMatch(/Robin|ana|Ana|toaster|orders/);
});

test('what a customer adds is with the case at once, sealed, and in their own words', async () => {
  const house = await givenAHouse();
  const { caseNumber, sends, looks, address } = await opened(house);
  expect(await sends({ do: 'add', text: 'It was <b>open</b>\r\nwhen it came' })).toMatchObject({
    status: 303,
    headers: { location: `${address}?done=added` },
  });
  const { texts } = await house.ana.sees(caseNumber);
  expect(texts).toMatchObject([{ kind: 'message', by: 'customer', text: 'It was <b>open</b>\nwhen it came' }]);
  expect(words((await house.driver.http({ method: 'GET', path: `${address}?done=added` })).body)).toContain(
    'we have what',
  );
  expect(await looks()).not.toContain('open when');
});

test('twenty messages are heard, the twenty-first is told to call', async () => {
  const house = await givenAHouse();
  const { sends } = await opened(house);
  for (let n = 1; n <= 20; n += 1) expect((await sends({ do: 'add', text: `message ${n}` })).status).toBe(303);
  const answer = await sends({ do: 'add', text: 'one more' });
  expect(answer.status).toBe(409);
  expect(words(answer.body)).toContain('Please call us');
});

test('an offer is accepted or declined there once, and then is no longer offered', async () => {
  const house = await givenAHouse();
  const { caseNumber, sends, looks } = await opened(house);
  expect((await sends({ do: 'accept' })).status).toBe(409);
  await house.ana.takes(caseNumber);
  await house.ana.decides(caseNumber, {
    decision: 'upheld',
    remedies: [{ kind: 'gift', amountMinor: 1_000, currency: 'USD' }],
  });
  expect(await looks()).toContain('I accept the offer');
  await sends({ do: 'decline' });
  expect(await house.ana.sees(caseNumber)).toMatchObject({ remedies: [{ state: 'declined' }] });
  expect(await looks()).not.toContain('I accept the offer');
  expect((await sends({ do: 'accept' })).status).toBe(409);
});

test('a complaint is withdrawn there, and the page then offers nothing more', async () => {
  const house = await givenAHouse();
  const { caseNumber, sends, looks } = await opened(house);
  await sends({ do: 'withdraw' });
  expect(await house.ana.sees(caseNumber)).toMatchObject({ status: 'withdrawn', closure: 'withdrawn' });
  expect(await looks()).toContain('has been withdrawn');
  expect(await looks()).not.toMatch(/Withdraw my complaint|Tell us something more/);
});

test('programs do the same with JSON, and get how it stands', async () => {
  const house = await givenAHouse();
  const { address } = await opened(house);
  expect(await house.driver.http({ method: 'POST', path: address, body: { do: 'withdraw' } })).toMatchObject({
    status: 200,
    body: { status: 'withdrawn', next: { who: 'nobody', what: 'ended' }, may: [] },
  });
});

test('number and secret lead to the page; a wrong secret and an unknown number look the same', async () => {
  const house = await givenAHouse();
  const { caseNumber, secret, address } = await opened(house);
  const finds = (form: Record<string, string>) => house.driver.http({ method: 'POST', path: '/status', form });
  expect(await finds({ caseNumber, secret })).toMatchObject({ status: 303, headers: { location: address } });
  const wrong = await finds({ caseNumber, secret: `${secret.slice(0, -1)}_` });
  const unknown = await finds({ caseNumber: '482-193-7560', secret });
  expect([wrong.status, unknown.status]).toEqual([404, 404]);
  // What was typed stands there again, and nothing else differs.
  const apart = (body: unknown) => String(body).replace(/ value="[^"]*"/g, '');
  expect(apart(wrong.body)).toBe(apart(unknown.body));
  expect(unknown.body).toContain('value="482-193-7560"');
});

test('a link that was never given out leads nowhere, and the page that says so is in the reader’s language', async () => {
  const { driver, robin } = await givenAHouse();
  await robin.complains();
  const path = (await robin.statusPage()).replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
  const headers = { accept: 'text/html', 'accept-language': 'nl-BE,nl;q=0.9' };
  expect(await driver.http({ method: 'GET', path })).toMatchObject({ status: 404, body: { code: 'not-found' } });
  const page = await driver.http({ method: 'GET', path, headers });
  expect(page.status).toBe(404);
  expect(page.body).toContain('<html lang="nl">');
});

test('the page is in the language of the case', async () => {
  const house = await givenAHouse();
  const { looks } = await opened(house, { language: 'es' });
  expect(await looks()).toContain('Nos ocupamos de su caso');
});
