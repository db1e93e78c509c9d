import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A folder of its own that is gone after the tests of the file or `describe` it is called in. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'comeback-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
