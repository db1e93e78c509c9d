import { describe, expect, test } from 'vitest';
import { LARGEST_FORM_BYTES } from '../../../../shared/runtime/http-body.ts';
import { givenAHouse, type House } from '../../../support/journey.ts';
import { PNG } from '../../../support/mails.ts';

const photo = (name = 'box.png', bytes: Uint8Array = PNG) => new File([new Uint8Array(bytes)], name);
/** As a browser sends a file input in which nothing was chosen. */
const NOTHING_CHOSEN = new File([], '');

/** Robin's case in Ana's hands, with a question that waits, and the page of the letter. */
async function asked(house: House, language: 'en' | 'es' | 'nl' = 'en') {
  const { caseNumber } = await house.robin.complains({ language });
  await house.ana.takes(caseNumber);
  const dueAt = '2026-07-10T00:00:00.000Z';
  const { questions = [] } = await house.ana.does(caseNumber, {
    type: 'question',
    text: 'Which <b>colour</b>?',
    dueAt,
  });
  const questionId = questions[0]?.questionId ?? '';
  const address = await house.robin.statusPage();
  const looks = async (query = '') => String((await house.driver.http({ method: 'GET', path: address + query })).body);
  const answers = async (fields: Record<string, string>, files: File[] = [NOTHING_CHOSEN]) => {
    const form = { questionId, ...fields };
    const answer = await house.driver.http({ method: 'POST', path: `${address}/answers`, form, files: { files } });
    await house.driver.settle();
    return { ...answer, page: String(answer.body) };
  };
  return { caseNumber, questionId, address, looks, answers };
}

describe('a question of ours', () => {
  test('stands on the page as text, and is answered there in words and with files, without a script', async () => {
    const house = await givenAHouse();
    const { caseNumber, looks, answers, address } = await asked(house);
    expect(await looks()).toContain('Which &#60;b&#62;colour&#60;/b&#62;?');
    const { status, headers } = await answers({ text: 'Blue\r\nand green' }, [
      photo(),
      photo('list.txt', Buffer.from('1, 2')),
    ]);
    expect([status, headers.location]).toEqual([303, `${address}?done=answered`]);
    const it = await house.ana.sees(caseNumber);
    expect(it.questions).toMatchObject([{ answeredAt: expect.any(String) }]);
    expect(it.texts.filter(({ kind }) => kind === 'answer')).toMatchObject([
      { text: 'Blue\nand green', by: 'customer' },
    ]);
    expect(it.files).toMatchObject([
      { name: 'box.png', mediaType: 'image/png', bytes: PNG.length, by: 'customer' },
      { name: 'list.txt', mediaType: 'text/plain', bytes: 4 },
    ]);
    expect(await looks('?done=answered')).toContain('we have your answer');
    expect(await looks()).not.toContain('colour');
  });

  test('is answered by a photo alone', async () => {
    const house = await givenAHouse();
    const { caseNumber, answers } = await asked(house);
    expect((await answers({}, [photo()])).status).toBe(303);
    const { questions, files } = await house.ana.sees(caseNumber);
    expect(questions).toMatchObject([{ answerId: files[0]?.fileId }]);
  });

  test('sent twice, the same file is one', async () => {
    const house = await givenAHouse();
    const { caseNumber, answers } = await asked(house);
    await answers({}, [photo(), photo()]);
    await answers({}, [photo()]);
    expect((await house.ana.sees(caseNumber)).files).toHaveLength(1);
  });

  test('with nothing in it comes back, and says at the field what is missing', async () => {
    const house = await givenAHouse();
    const { answers, questionId } = await asked(house);
    const { status, page } = await answers({});
    expect(status).toBe(400);
    expect(page).toContain(`<a href="#answer-${questionId}">Please write an answer, or choose a file.`);
    expect(page).toMatch(new RegExp(`<textarea id="answer-${questionId}"[^>]* aria-invalid="true" autofocus>`));
  });

  test('with a file that we do not take comes back with the words kept, and nothing of it on the case', async () => {
    const house = await givenAHouse();
    const { answers, caseNumber, questionId } = await asked(house);
    const { status, page } = await answers({ text: 'It is <blue>' }, [
      photo(),
      photo('page.png', Buffer.from('<html>')),
    ]);
    expect(status).toBe(422);
    expect(page).toContain('>It is &#60;blue&#62;</textarea>');
    expect(page).toMatch(new RegExp(`<input type="file" id="files-${questionId}"[^>]* aria-invalid="true"`));
    expect(await house.ana.sees(caseNumber)).toMatchObject({ files: [], questions: [{ questionId }] });
  });

  test('answered a second time keeps the first answer, and takes no files for it', async () => {
    const house = await givenAHouse();
    const { answers, caseNumber } = await asked(house);
    await answers({ text: 'Blue' });
    const { status, page } = await answers({ text: 'Green' }, [photo()]);
    expect(status).toBe(409);
    expect(page).toContain('answered this question already');
    // What was typed in vain is not lost: it stands where more can be said.
    expect(page).toMatch(/<textarea id="text"[^>]*>Green</);
    expect((await house.ana.sees(caseNumber)).files).toEqual([]);
  });

  test('whose case has ended meanwhile takes no files, and keeps the words', async () => {
    const house = await givenAHouse();
    const { answers, caseNumber } = await asked(house);
    await house.ana.does(caseNumber, { type: 'withdraw', reason: 'customer' });
    const { status } = await answers({ text: 'Green' }, [photo()]);
    expect(status).toBe(409);
    const it = await house.ana.sees(caseNumber);
    expect([it.files ?? [], it.texts.filter(({ kind }) => kind === 'answer')]).toMatchObject([[], []]);
  });

  test('with files beyond 4 MB is refused in the customer’s words', async () => {
    const house = await givenAHouse();
    const { answers } = await asked(house, 'nl');
    const { status, page } = await answers({}, [
      photo('big.png', Buffer.concat([PNG, Buffer.alloc(LARGEST_FORM_BYTES)])),
    ]);
    expect(status).toBe(413);
    expect(page).toContain('samen te groot');
  });

  test('a form that cannot be read is told so, and changes nothing', async () => {
    const house = await givenAHouse();
    const { address, caseNumber } = await asked(house);
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    const { status, body } = await house.driver.http({ method: 'POST', path: `${address}/answers`, form: {}, headers });
    expect(status).toBe(400);
    expect(String(body)).toContain('<html lang="en"');
    expect((await house.ana.sees(caseNumber)).questions).toMatchObject([{ dueAt: expect.any(String) }]);
  });

  test('by a link that was never given out leads to no page of a case', async () => {
    const house = await givenAHouse();
    const { address } = await asked(house);
    const path = `${address.slice(0, -1)}_/answers`;
    const { status, body } = await house.driver.http({
      method: 'POST',
      path,
      form: { questionId: 'x', text: 'x' },
      files: {},
    });
    expect(status).toBe(404);
    expect(String(body)).not.toContain('colour');
  });
});

test.each([
  ['en', 'Please write something', 'That is longer'],
  ['es', 'Escriba algo antes', 'Es más largo'],
  ['nl', 'Schrijf eerst iets', 'Dat is langer'],
] as const)('additional words that cannot be taken come back with the page (%s)', async (language, empty, long) => {
  const house = await givenAHouse();
  await house.robin.complains({ language });
  const path = await house.robin.statusPage();
  const sends = async (text: string) =>
    String((await house.driver.http({ method: 'POST', path, form: { do: 'add', text } })).body);
  expect(await sends(' ')).toContain(empty);
  const typed = 'x'.repeat(5_001);
  const page = await sends(typed);
  expect(page).toContain(long);
  expect(page).toContain(`>${typed}</textarea>`);
  expect(page).toContain(`<html lang="${language}">`);
});

test('a gift for a broken promise is declined there, once, and is no offer to settle anything', async () => {
  const gift = { deadlines: ['update'], caseKinds: ['complaint'], amountMinor: 1_000, monthMinor: 10_000 } as const;
  const house = await givenAHouse({ configuration: { gift } });
  const { caseNumber } = await house.robin.complains();
  const path = await house.robin.statusPage();
  const looks = async () => String((await house.driver.http({ method: 'GET', path })).body);
  const declines = () => house.driver.http({ method: 'POST', path, form: { do: 'decline-gift' } });
  expect((await declines()).status).toBe(422);
  await house.days.pass(7);
  expect(await looks()).toContain('value="decline-gift"');
  expect(await looks()).not.toContain('value="accept"');
  expect(await declines()).toMatchObject({ status: 303, headers: { location: `${path}?done=gift-declined` } });
  await house.driver.settle();
  expect((await house.sam.sees(caseNumber)).remedies).toMatchObject([{ automatic: true, state: 'declined' }]);
  expect(await looks()).not.toContain('value="decline-gift"');
}, 30_000);

test('whom to ask outside stands there once we have decided, and not before', async () => {
  const house = await givenAHouse();
  const { caseNumber } = await house.robin.complains();
  const path = await house.robin.statusPage();
  const looks = async () => String((await house.driver.http({ method: 'GET', path })).body);
  const { name } = house.driver.configuration.letters.externalBodies.everyday ?? { name: 'none' };
  expect(await looks()).not.toContain(name);
  await house.ana.takes(caseNumber);
  await house.ana.decides(caseNumber, { decision: 'not-upheld', explanation: 'It came in time.' });
  expect(await looks()).toContain('If you do not agree');
  expect(await looks()).toContain(name);
});
