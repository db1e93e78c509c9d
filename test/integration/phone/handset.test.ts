import { expect, test } from 'vitest';
import { openHandset } from '../../../infra/local/switchboard/handset.ts';

const words = (text: string) => ({ text, language: 'en-US', identifier: 'menu' });
const phone = (lettersPerSecond = 1e6) => openHandset(lettersPerSecond, { onSaid() {}, onAsked() {} });

test('a key cuts short what is being said, and answers the question behind it', async () => {
  const handset = phone(0.001);
  const said = handset.hear(words('For English, press 1.'));
  handset.key('1');
  await said;
  expect(await handset.press({ most: 1, seconds: 60 })).toBe('1');
});

test('what was keyed before the next words begin is lost', async () => {
  const handset = phone();
  handset.key('7');
  await handset.hear(words('One moment.'));
  expect(await handset.press({ most: 1, seconds: 0.01 })).toBe('silence');
});

test('several keys come one by one until the last, or the sign that ends them', async () => {
  const handset = phone();
  const number = handset.press({ most: 10, seconds: 60, end: '#' });
  for (const key of '482#') handset.key(key);
  expect(await number).toBe('482#');
  const pin = handset.press({ most: 6, seconds: 60, end: '#' });
  for (const key of '123456') handset.key(key);
  expect(await pin).toBe('123456');
});

test('a # by habit behind a full input is not the answer to the next question', async () => {
  const handset = phone();
  handset.key('1234567890');
  expect(await handset.press({ most: 10, seconds: 60, end: '#' })).toBe('1234567890');
  const pin = handset.press({ most: 6, seconds: 60, end: '#' });
  handset.key('#');
  handset.key('123456');
  expect(await pin).toBe('123456');
});

test('a flow that was cut off does not take the keys of the next one', async () => {
  const handset = phone();
  const stale = handset.press({ most: 1, seconds: 0.01 });
  const fresh = handset.press({ most: 2, seconds: 60 });
  expect(await stale).toBe('silence');
  handset.key('12');
  expect(await fresh).toBe('12');
});

test('to hang up ends whatever is said or asked', async () => {
  const handset = phone(0.001);
  const asked = handset.press({ most: 1, seconds: 600 });
  handset.hangUp();
  expect(await asked).toBe('hang-up');
  await handset.hear(words('Nobody hears this long sentence.'));
});
