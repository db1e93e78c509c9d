import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readImportArguments } from '../../../infra/local/import/arguments.ts';
import type { ImportKind } from '../../../infra/local/import/columns.ts';
import { type ImportResult, importFile } from '../../../infra/local/import/import-file.ts';
import type { EngineDriver } from '../../support/journey-engine.ts';

/** Imports a file of this text into a house, and waits for all that follows. */
export async function importText(
  { engine, settle }: EngineDriver,
  what: ImportKind,
  text: string,
  ...options: string[]
): Promise<ImportResult> {
  const folder = mkdtempSync(join(tmpdir(), 'comeback-test-'));
  try {
    writeFileSync(join(folder, `${what}.csv`), text);
    const { request } = readImportArguments([what, `${what}.csv`, ...options], folder);
    return await importFile(request, engine.services, () => {});
  } finally {
    rmSync(folder, { recursive: true });
    await settle();
  }
}
