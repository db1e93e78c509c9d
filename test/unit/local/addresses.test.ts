import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import configuration from '../../../comeback.config.ts';
import { describeAddresses, publicUrlAt } from '../../../infra/local/addresses.ts';

const URL = 'http://127.0.0.1:4400';
const banner = (folder: string) => describeAddresses(URL, configuration, folder);
const commandsIn = (text: string) => text.match(/npm run .*/g) ?? [];

test('each command is good for a second terminal: it names the folder unless that is ./data', () => {
  expect(commandsIn(banner(resolve('data'))).filter((line) => line.includes('--data'))).toEqual([]);
  const elsewhere = commandsIn(banner('/home/me/the past'));
  expect(elsewhere.length).toBeGreaterThan(configuration.demoPeople.length);
  for (const line of elsewhere) expect(line).toContain(` --data '/home/me/the past'`);
  expect(banner("/home/o'hara")).toContain(`--data '/home/o'\\''hara'`);
});

test('the folder is named even where the server has it from its environment', () => {
  const before = process.env.COMEBACK_DATA;
  process.env.COMEBACK_DATA = '/somewhere';
  try {
    expect(banner('/somewhere')).toContain(`npm run -s token -- ana --data '/somewhere'`);
  } finally {
    if (before === undefined) delete process.env.COMEBACK_DATA;
    else process.env.COMEBACK_DATA = before;
  }
});

test('everybody stands there with role and teams, and who sees all of them', () => {
  const text = banner(resolve('data'));
  expect(text).toMatch(/^ {2}ana \(agent: orders, general\) +npm run -s token -- ana$/m);
  expect(text).toMatch(/^ {2}olu \(operator\) +npm run -s token -- olu$/m);
  expect(text).toContain('A case goes to a team by its words; Sam sees all teams.\n');
});

test('a first complaint and a first call can be typed as they stand', () => {
  const text = banner(resolve('data'));
  expect(text).toContain('npm run -s call -- --from +12025550143 "My parcel came a week late."\n');
  expect(text).not.toContain('idempotency-key');
});

test('links in letters lead to this server, unless the house has an address of its own', () => {
  const at = (publicUrl: string) => publicUrlAt('http://127.0.0.1:5555', { ...configuration, publicUrl });
  expect(at('http://localhost:4400')).toBe('http://127.0.0.1:5555');
  expect(at('http://127.0.0.1')).toBe('http://127.0.0.1:5555');
  expect(at('https://help.example.com')).toBe('https://help.example.com');
  expect(at('https://localhost.example.com')).toBe('https://localhost.example.com');
});
