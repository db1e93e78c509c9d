import { expect, onTestFinished, test } from 'vitest';
import { openFileDoor } from '../../../../infra/local/http-pages/file-door.ts';
import { addMilliseconds, DAY_MS } from '../../../../shared/domain/time.ts';
import type { UploadPlace } from '../../../../shared/ports/files.ts';
import { givenAHouse } from '../../../support/journey.ts';
import { PNG } from '../../../support/mails.ts';

async function aHouse() {
  const house = await givenAHouse();
  const { files, log } = house.driver.engine.services;
  const door = await openFileDoor(0, files, log);
  onTestFinished(() => door.close());
  return {
    ...house,
    async uploads({ url, method, fields }: UploadPlace, content: Uint8Array) {
      return (await fetch(url, { method, headers: { ...fields }, body: new Uint8Array(content) })).status;
    },
  };
}
type Placed = { fileId: string; upload: UploadPlace };
const photo = (bytes: number) => ({ name: '../my box.png', mediaType: 'image/png', bytes });

test('a letter by post is logged with its scan and the day it really came', async () => {
  const { ana, ben, uploads, driver } = await aHouse();
  const receivedAt = addMilliseconds(driver.now(), -3 * DAY_MS);
  const caseNumber = await ana.logs({ message: 'My parcel is late', channel: 'post', receivedAt });
  const placed = (await ana.posts(`/cases/${caseNumber}/files`, photo(PNG.length))).body as Placed;
  const place = `/cases/${caseNumber}/files/${placed.fileId}`;
  expect(await ana.posts(place, {})).toMatchObject({ status: 409, body: { code: 'file-not-there' } });
  expect(await uploads(placed.upload, PNG)).toBe(200);
  for (let twice = 0; twice < 2; twice += 1) {
    expect(await ana.posts(place, {})).toMatchObject({
      status: 200,
      body: { name: 'my box.png', mediaType: 'image/png' },
    });
  }
  const it = await ana.sees(caseNumber);
  expect(it).toMatchObject({ channel: 'post', receivedAt });
  expect(it.files).toMatchObject([{ fileId: placed.fileId, name: 'my box.png', bytes: PNG.length, by: 'ana' }]);

  const { link, scan } = (await ana.gets(place)).body as { link: string; scan: string };
  expect(scan).toBe('not-scanned');
  expect(Buffer.from(await (await fetch(link)).arrayBuffer()).equals(PNG)).toBe(true);
  for (const path of [place, `/cases/${caseNumber}/files/nothing`]) expect((await ben.gets(path)).status).toBe(404);
});

test('a customer answers a question by a photo, with the link of the letter alone', async () => {
  const { ana, robin, uploads, driver } = await aHouse();
  const { caseNumber } = await robin.complains();
  await ana.takes(caseNumber);
  const dueAt = addMilliseconds(driver.now(), 7 * DAY_MS);
  const asked = await ana.does(caseNumber, { type: 'question', text: 'A photo of the label, please.', dueAt });
  const token = /\/status\/(\S+)/.exec((await driver.letters())[0]?.text ?? '')?.[1] ?? '';
  const post = (path: string, body: object) => driver.http({ method: 'POST', path: `/status/${token}${path}`, body });

  const placed = (await post('/files', photo(PNG.length))).body as Placed;
  const answer = { questionId: asked.questions?.[0]?.questionId ?? '', files: [placed.fileId] };
  expect((await post('/answers', answer)).status).toBe(400);
  await uploads(placed.upload, PNG);
  expect((await post(`/files/${placed.fileId}`, {})).status).toBe(200);
  expect((await post('/answers', answer)).status).toBe(200);
  const it = await ana.sees(caseNumber);
  expect(it.files).toMatchObject([{ fileId: placed.fileId, by: 'customer' }]);
  expect(it.questions).toMatchObject([{ answerId: placed.fileId }]);
  const nobody = await driver.http({ method: 'POST', path: '/status/a.b/files', body: photo(9) });
  expect(nobody.status).toBe(404);
});

test('what is not what it says, or nothing that we take, becomes no file of the case', async () => {
  const { ana, robin, uploads } = await aHouse();
  const { caseNumber } = await robin.complains();
  const tries = async (offer: object, content: Uint8Array) => {
    const placed = await ana.posts(`/cases/${caseNumber}/files`, offer);
    if (placed.status !== 201) return placed;
    const { fileId, upload } = placed.body as Placed;
    await uploads(upload, content);
    return ana.posts(`/cases/${caseNumber}/files/${fileId}`, {});
  };
  const page = Buffer.from('<html><script>alert(1)</script></html>');
  const refused = { status: 422, body: { code: 'file-refused' } };
  expect(await tries({ name: 'a.png', mediaType: 'image/png', bytes: page.length }, page)).toMatchObject(refused);
  expect(await tries({ name: 'a.txt', mediaType: 'text/plain', bytes: page.length }, page)).toMatchObject(refused);
  expect(await tries({ name: 'a.txt', mediaType: 'text/plain', bytes: PNG.length }, PNG)).toMatchObject(refused);
  expect(await tries({ name: 'a.exe', mediaType: 'image/png', bytes: 9 }, PNG)).toMatchObject({ status: 400 });
  expect(await tries({ name: 'a.svg', mediaType: 'image/svg+xml', bytes: 9 }, PNG)).toMatchObject({ status: 400 });
  expect(await tries({ name: 'a.png', mediaType: 'image/png', bytes: 10 * 1024 * 1024 + 1 }, PNG)).toMatchObject({
    status: 400,
  });
  expect((await ana.sees(caseNumber)).files).toEqual([]);
});

test('a person who is erased leaves no file behind, and no task on the list of another team', async () => {
  const { ada, ana, ben, robin, uploads, driver } = await aHouse();
  const { caseNumber } = await robin.complains();
  await ana.takes(caseNumber);
  const dueAt = addMilliseconds(driver.now(), 7 * DAY_MS);
  await ana.does(caseNumber, { type: 'delegate', team: 'billing', text: 'Was it paid twice?', dueAt });
  const placed = (await ana.posts(`/cases/${caseNumber}/files`, photo(PNG.length))).body as Placed;
  const place = `/cases/${caseNumber}/files/${placed.fileId}`;
  await uploads(placed.upload, PNG);
  await ana.posts(place, {});
  await driver.settle();
  const listed = async () => ((await ben.gets('/delegated-tasks')).body as { tasks: unknown[] }).tasks;
  const { link } = (await ana.gets(place)).body as { link: string };
  expect((await fetch(link)).status).toBe(200);
  expect(await listed()).toHaveLength(1);

  await ada.posts('/erasures', { reason: 'consent-withdrawn', caseNumber });
  await driver.settle();
  expect((await fetch(link)).status).toBe(404);
  expect(await listed()).toEqual([]);
});
