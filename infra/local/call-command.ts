import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import type { CallReply } from '../../events/connect-call.v1.ts';
import { type Manual, runCommand, type Terminal, usage } from '../run-command.ts';
import { callEvent } from './call-event.ts';

const MANUAL: Manual = {
  name: 'call',
  usage:
    'npm run -s call -- ["WORDS" | --status NUMBER --pin PIN] [--from +12025550143] [--language en-US] [--contact ID] [--json] [--data FOLDER]',
  about:
    'Plays the block of the toll-free line that takes a complaint (WORDS), or the one that tells how a case stands, and prints the reply and what the caller hears. --from is the caller id; without it the caller withholds it. Each call is a contact of its own; with --contact a repeat of one gets the same number. --json prints the reply alone.',
};

/** The most that Connect passes on of a text (events/connect-call.v1.ts). */
const MOST_LETTERS = 2_000;

/**
 * `npm run -s call`: the one block of the line's flow that matters, without the flow around it (its words, keys, queues
 * and transfers). Answers the exit code: 0, or 1 where the caller got no answer.
 * @param send gives Connect's event to `connect-call`, over the data folder (undefined: the usual one)
 */
export function callCommand(
  argv: readonly string[],
  send: (dataFolder: string | undefined, event: object) => Promise<{ reply: CallReply; isByServer: boolean }>,
  terminal: Terminal,
): Promise<number> {
  const work = async () => {
    const { dataFolder, event, isJson } = readCall(argv);
    const { reply, isByServer } = await send(dataFolder, event);
    terminal.out.write(isJson ? `${JSON.stringify(reply)}\n` : describe(reply));
    if (reply.caseNumber !== undefined && !isByServer)
      terminal.err.write('The case is opened as soon as the server runs (npm start).\n');
    return reply.status === 'ERROR' ? 1 : 0;
  };
  return runCommand(MANUAL, work, argv, terminal);
}

function readCall(argv: readonly string[]) {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      ...{ from: text, language: text, status: text, pin: text, contact: text, data: text },
      json: { type: 'boolean', default: false },
    },
  });
  const { from, language, contact: contactId = randomUUID(), data: dataFolder, json: isJson } = values;
  const parameters = parametersOf(positionals, values.status, values.pin);
  return { dataFolder, isJson, event: callEvent({ contactId, from, language, parameters }) };
}

function parametersOf(words: readonly string[], caseNumber: string | undefined, pin: string | undefined) {
  const [message = '', ...more] = words;
  if (caseNumber !== undefined && pin !== undefined && words.length === 0)
    return { purpose: 'caseStatus', block: 'case-status', caseNumber, pin };
  if (caseNumber !== undefined || pin !== undefined)
    throw usage(`To ask how a case stands give --status NUMBER and --pin PIN, and no words. Usage: ${MANUAL.usage}`);
  if (message.trim() === '' || more.length > 0)
    throw usage(`Say in one pair of quotes what the caller complains of. Usage: ${MANUAL.usage}`);
  if (message.length > MOST_LETTERS) throw usage(`A call carries ${MOST_LETTERS} letters at most; say it shorter.`);
  return { purpose: 'openCase', block: 'open-case', message };
}

function describe(reply: CallReply): string {
  const lines = Object.entries(reply).map(([key, value]) => `${key}: ${value}`);
  return [...lines, '', `The caller hears: ${heardBy(reply)}`, ''].join('\n');
}

/** What the flow says to such a reply, in English: it has these sentences in every language, and this command has not. */
function heardBy({ status, caseNumberSpoken, pinSpoken, caseStatus, promisedBy }: CallReply): string {
  if (status === 'NO_MATCH') return 'We find no case with this number and PIN.';
  if (status === 'LOCKED') return 'There were too many wrong tries. Please call again later.';
  if (status === 'ERROR') return 'Something went wrong on our side. Please hold for a person.';
  if (caseStatus === undefined) return `Your case number is ${caseNumberSpoken}. Your PIN is ${pinSpoken}.`;
  const promise = promisedBy === undefined ? '' : ` We promised the next step by ${promisedBy}.`;
  return `Your case is ${caseStatus.replaceAll('-', ' ')}.${promise}`;
}
