import type { Ask } from './ask.ts';
import { Problem } from './problem.ts';
import type { CaseCommand, CaseDetail } from './routes.ts';

/** What became of a command. `conflict`: somebody was first; `case` is how it stands now, and nothing was done. */
export type Sent =
  | { outcome: 'done'; case: CaseDetail }
  | { outcome: 'conflict'; case: CaseDetail; problem: Problem }
  | { outcome: 'refused'; problem: Problem };

/**
 * Sends a command to a case. Refusals are values: the form shows them beside its fields. Give `ifVersion` in the command
 * where somebody decides on what they have seen.
 */
export async function sendCommand(ask: Ask, caseNumber: string, command: CaseCommand): Promise<Sent> {
  try {
    const done = await ask('POST /cases/{caseNumber}/commands', { path: { caseNumber }, body: command });
    return { outcome: 'done', case: done };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const isConflict = error.code === 'changed-meanwhile' && error.case !== undefined;
    return isConflict && error.case !== undefined
      ? { outcome: 'conflict', case: error.case, problem: error }
      : { outcome: 'refused', problem: error };
  }
}
