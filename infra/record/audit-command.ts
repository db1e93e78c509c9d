import { parseArgs } from 'node:util';
import { printedCaseNumber } from '../../shared/domain/case/case-number.ts';
import type { AuditResult, Fault } from '../../shared/domain/record/audit.ts';
import { type Manual, runCommand, type Terminal, usage } from '../run-command.ts';
import type { Where } from './register-command.ts';

const MANUAL: Manual = {
  name: 'audit',
  usage: 'npm run -s audit -- verify [NUMBER...] [--for PERSON] [--json] [--data FOLDER | --stage STAGE]',
  about:
    'Follows the hash chain of every case’s history (or of the cases named), looks whether the texts that it points at are there, and holds it against what the lake saw of it. Names the first entry at fault of each case; exit code 1 if there is any. --for names the member of staff who is to read it: cases kept from them are left out. What it can and cannot find: docs/record/record.md.',
};

/** JSON, so that it can be handed over to the server that holds the data folder. */
export interface AuditRequest {
  numbers: readonly string[];
  reader?: string | undefined;
}

/** `npm run -s audit -- verify`. Answers the exit code: 0 if every history holds. */
export function auditCommand(
  argv: readonly string[],
  verify: (where: Where, numbers: readonly string[], reader?: string) => Promise<AuditResult>,
  terminal: Terminal,
): Promise<number> {
  const work = async () => {
    const { positionals, values } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        data: { type: 'string' },
        stage: { type: 'string' },
        for: { type: 'string' },
      },
    });
    const [verb, ...numbers] = positionals;
    if (verb !== 'verify') throw usage(`Say what to do: ${MANUAL.usage}`);
    const result = await verify({ data: values.data, stage: values.stage }, numbers, values.for);
    terminal.out.write(values.json ? `${JSON.stringify(result, null, 2)}\n` : asText(result));
    return result.faulty === 0 ? 0 : 1;
  };
  return runCommand(MANUAL, work, argv, terminal);
}

const WHAT: Readonly<Record<Fault['fault'], string>> = {
  'broken-entry': 'does not follow from the one before',
  rewritten: 'is not the one that the lake saw',
  'cut-off': 'is missing; the lake saw a longer history',
  'missing-text': 'points at a text that is not there',
  'missing-case': 'and all after it are gone: only the lake knows this case',
};

function asText({ cases, entries, anchored, faulty, faults }: AuditResult): string {
  const told = faults.map(({ caseNumber, caseId, fault, n, expected, found }) => {
    const name = caseNumber === 'unknown' ? caseId : printedCaseNumber(caseNumber);
    return `${name}: entry ${n} ${WHAT[fault]}. Expected ${expected}, found ${found}.`;
  });
  const more = faulty > faults.length ? [`And ${faulty - faults.length} more.`] : [];
  const sum = `${cases} cases with ${entries} entries; ${anchored} compared with the lake; ${faulty} at fault.`;
  return `${[...told, ...more, sum].join('\n')}\n`;
}
