import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { chooseDataFolder, claimDataFolder, makeDataFolder } from '../../../infra/local/data-folder.ts';
import { endChild, startChild } from './children/child.ts';

let parent: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'comeback-test-'));
});
afterEach(() => rmSync(parent, { recursive: true }));

test('a new data folder belongs to its owner alone', () => {
  const folder = join(parent, 'deep', 'data');
  claimDataFolder(folder).release();
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(statSync(join(folder, 'lock.sqlite')).mode & 0o077).toBe(0);
});

test('a new data folder is kept out of git, and a folder of others is left as it is', () => {
  makeDataFolder(join(parent, 'deep', 'data'));
  expect(readFileSync(join(parent, 'deep', 'data', '.gitignore'), 'utf8')).toBe('*\n');
  expect(readdirSync(join(parent, 'deep'))).toEqual(['data']);
  mkdirSync(join(parent, 'old'));
  makeDataFolder(join(parent, 'old'));
  expect(readdirSync(join(parent, 'old'))).toEqual([]);
});

test('a folder that somebody holds is refused in one sentence, and free after release', () => {
  const held = claimDataFolder(parent);
  expect(() => claimDataFolder(parent)).toThrow(expect.objectContaining({ code: 'folder-held' }));
  held.release();
  claimDataFolder(parent).release();
});

test('a folder held by another process is free the moment that process is killed', async () => {
  const holder = await startChild('holder.ts', parent);
  expect(() => claimDataFolder(parent)).toThrow(expect.objectContaining({ code: 'folder-held' }));
  await endChild(holder, 'SIGKILL');
  claimDataFolder(parent).release();
});

test('a path that is a file, lies under one, or cannot be made is refused as unwritable', () => {
  const file = join(parent, 'file');
  writeFileSync(file, '');
  for (const path of [file, join(file, 'data'), '/proc/comeback']) {
    expect(() => claimDataFolder(path), path).toThrow(expect.objectContaining({ code: 'folder-unwritable' }));
  }
});

test('a lock file that is no lock file is refused, not overwritten', () => {
  writeFileSync(
    join(parent, 'lock.sqlite'),
    'somebody wrote a text here, long enough to be read as a page header '.repeat(9),
  );
  expect(() => claimDataFolder(parent)).toThrow(expect.objectContaining({ code: 'folder-unwritable' }));
});

test('--data wins over COMEBACK_DATA, and both over ./data', () => {
  expect(chooseDataFolder('here', { COMEBACK_DATA: 'there' })).toBe(resolve('here'));
  expect(chooseDataFolder(undefined, { COMEBACK_DATA: 'there' })).toBe(resolve('there'));
  expect(chooseDataFolder(undefined, {})).toBe(resolve('data'));
});
