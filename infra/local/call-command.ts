import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import type { CallReply } from '../../events/connect-call.v1.ts';
import { type Manual, runCommand, type Terminal, usage } from '../run-command.ts';
import { callEvent } from './call-event.ts';
import type { CalledHouse } from './phone/terminal/called-house.ts';
import { type PlaceToPlay, playCall } from './phone/terminal/play-call.ts';

const MANUAL: Manual = {
  name: 'call',
  usage:
    'npm run -s call -- [--flow FILE_OR_NAME] [--keys "1,2,#"] [--set name=value]... [--from +12025550143] [--json], or ["WORDS" | --status NUMBER --pin PIN] [--from +12025550143] [--language en-US] [--contact ID] [--json] [--data FOLDER]',
  about: `Calls the toll-free line, or plays another flow, and prints what is said and how the call ends. Without --keys somebody at the keyboard is asked. --keys are inputs in order, one for each question: keys, timeout (silence), hangup; then silence. --from is the caller id; without it the caller withholds it. --json prints { transcript: [{ type, identifier, flow, said?, keys?, way?, took, note? }], ended, attributes, isAnswered, caseNumber?, queue?, callback?, failure?, followed? }.
A call to one of our own flows is told to the house, as Amazon Connect tells of every call, and followed is what became of it there: { cases: [{ caseNumber, status, team }], followUp: callback|voicemail|null, task: { name, description }|null, isComplete }. A script that leaves its caller in the queue ends there, as a caller who gives up.
--set says how the line is: hours=closed (or hours.NAME=), queue.NAME.size=3 (oldestSeconds, capacity, agentsAvailable), agent=60 (answers after so many seconds), talk=90 (and leaves the caller after these), attribute.NAME=value, lambda.NAME=FILE.json|error|slow|throttled, flow.NAME=FILE.json, third-party=no-answer|failed, dialable=no, seed=7; any other name stands for a mark of an export (QueueArn=orders-en for %QueueArn%), or an ARN.
With WORDS, or --status, it plays the one block of the line that takes a complaint, or tells how a case stands, and prints its reply. Each call is a contact of its own; with --contact a repeat of one gets the same number.`,
};

const LINE = 'toll-free-line';

/** The most that Connect passes on of a text (events/connect-call.v1.ts). */
const MOST_LETTERS = 2_000;

/** The house over a data folder; undefined: the usual one. */
type HouseOf = (dataFolder: string | undefined) => CalledHouse;

/**
 * `npm run -s call`: a call to the line, by its flow or (WORDS, --status) by the one block that matters, without the flow around
 * it. Answers the exit code: 0, or 1 where the caller got no answer or the flow broke.
 */
export function callCommand(
  argv: readonly string[],
  houseOf: HouseOf,
  terminal: Terminal,
  { flows, keyboard }: Omit<PlaceToPlay, 'house'> = { flows: [], keyboard: undefined },
): Promise<number> {
  const work = async () => {
    const typed = readArguments(argv);
    const house = houseOf(typed.values.data);
    try {
      return await make(typed, house);
    } finally {
      await house.close();
    }
  };
  const make = async ({ values, positionals }: ReturnType<typeof readArguments>, house: CalledHouse) => {
    const { flow, keys, set, json: isJson, from, language, contact: contactId } = values;
    const isBlock = positionals.length > 0 || values.status !== undefined || values.pin !== undefined;
    if (isBlock) {
      if (flow !== undefined || keys !== undefined || set.length > 0)
        throw usage(`--flow, --keys and --set go without words and --status. Usage: ${MANUAL.usage}`);
      const parameters = parametersOf(positionals, values.status, values.pin);
      const event = callEvent({ contactId: contactId ?? randomUUID(), from, language, parameters });
      return playBlock(event, isJson, house.send, terminal);
    }
    const call = { flow: flow ?? LINE, from, language, contactId, keys, settings: set, isJson };
    const { ended } = await playCall(call, { flows, keyboard, house }, terminal);
    return ended === 'failed' ? 1 : 0;
  };
  return runCommand(MANUAL, work, argv, terminal);
}

function readArguments(argv: readonly string[]) {
  const text = { type: 'string' } as const;
  return parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      ...{ from: text, language: text, status: text, pin: text, contact: text, data: text, flow: text, keys: text },
      set: { type: 'string', multiple: true, default: [] },
      json: { type: 'boolean', default: false },
    },
  });
}

async function playBlock(event: object, isJson: boolean, send: CalledHouse['send'], { out, err }: Terminal) {
  const { reply, isByServer } = await send(event);
  out.write(isJson ? `${JSON.stringify(reply)}\n` : describe(reply));
  if (reply.caseNumber !== undefined && !isByServer)
    err.write('The case is opened as soon as the server runs (npm start).\n');
  return reply.status === 'ERROR' ? 1 : 0;
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
