import { expect, test } from 'vitest';
import { readStartOptions } from '../../../infra/local/start-options.ts';

test('without options the server takes port 4400 and the real time', () => {
  expect(readStartOptions([], {})).toMatchObject({ port: 4400, clockOffsetDays: 0 });
});

test('the clock may run whole days behind, and not ahead', () => {
  expect(readStartOptions(['--clock-offset', '150'], {}).clockOffsetDays).toBe(150);
  for (const days of ['-1', '1.5', 'many', '', '99999', '1e2']) {
    expect(() => readStartOptions([`--clock-offset=${days}`], {}), days).toThrow(/--clock-offset takes the whole days/);
    expect(() => readStartOptions(['--clock-offset', days], {}), days).toThrow(`got "${days}"`);
  }
});

test('PORT takes any port, and refuses what is none', () => {
  expect(readStartOptions([], { PORT: '0' }).port).toBe(0);
  for (const port of ['65536', '-1', '80a', '4400 ']) {
    expect(() => readStartOptions([], { PORT: port }), port).toThrow(/PORT takes a number/);
  }
});

test('a workspace is an origin as a browser writes it, and there may be several', () => {
  expect(readStartOptions([], {}).workspaces).toEqual([]);
  const given = ['--workspace', 'https://firm.my.connect.aws', '--workspace=http://localhost:3000'];
  expect(readStartOptions(given, {}).workspaces).toEqual(['https://firm.my.connect.aws', 'http://localhost:3000']);
  for (const wrong of [
    'firm.my.connect.aws',
    'https://firm.my.connect.aws/',
    "https://a.b; script-src 'none'",
    '*',
    'null',
  ]) {
    expect(() => readStartOptions(['--workspace', wrong], {}), wrong).toThrow(/--workspace takes an origin/);
  }
});

test('an option nobody knows is refused by name', () => {
  expect(() => readStartOptions(['--clok-offset', '3'], {})).toThrow(/--clok-offset/);
});
