import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { ContactFlow } from '../../../contact-flows/language/flow.ts';
import { type Terminal, usage } from '../../../run-command.ts';
import { runCall } from '../interpreter.ts';
import type { CallOutcome } from '../surroundings.ts';
import type { CallTold, Followed } from '../told-calls.ts';
import type { CalledHouse } from './called-house.ts';
import { readFlowFile } from './flow-file.ts';
import { readLineSettings } from './line-settings.ts';
import { lineSurroundings } from './line-surroundings.ts';
import { scriptedCaller } from './scripted-caller.ts';
import { skippingClock } from './skipping-clock.ts';
import { terminalCaller } from './terminal-caller.ts';
import { summaryText, transcriptText } from './transcript.ts';

/** A call to play, as it was typed. */
export interface CallToPlay {
  /** A flow of ours by name, or a file. */
  flow: string;
  from: string | undefined;
  language: string | undefined;
  contactId: string | undefined;
  /** Comma-separated inputs; undefined: somebody at the keyboard. */
  keys: string | undefined;
  settings: readonly string[];
  isJson: boolean;
}

/** Where calls are played. */
export interface PlaceToPlay {
  /** Flows that may be called by name, and that flows name. */
  flows: readonly ContactFlow[];
  /** Of somebody at the keyboard; undefined where there is none. */
  keyboard: Readable | undefined;
  house: CalledHouse;
}

/** A call that was played, and, of our own line, what the house made of it. */
export type PlayedCall = CallOutcome & { followed?: Followed };

const LINE_NUMBER = '+18005550199';
const INPUT = /^([0-9*#]+|timeout|hangup|intent:\S+)$/;

/** Plays a call to its end and prints it: as it goes for somebody at the keyboard, else when it is over. */
export async function playCall(call: CallToPlay, place: PlaceToPlay, { out, err }: Terminal): Promise<PlayedCall> {
  const settings = readLineSettings(call.settings);
  const inputs = readKeys(call.keys);
  const clock = skippingClock();
  const person = inputs === undefined ? atKeyboard(place, call.isJson ? err : out, clock) : undefined;
  const caller = person ?? scriptedCaller(inputs ?? [], clock);
  const ours = place.flows.find(({ name }) => name === call.flow);
  const named = ours ?? readFlowFile(call.flow);
  const { contactId = randomUUID(), from, language } = call;
  // Of a call to somebody else's flow there is nothing that this house should know.
  const told = ours?.type === 'CONTACT_FLOW' ? tellOf({ contactId, from }, place.house) : undefined;
  let hasCase = false;
  let isWaiting = false;
  const surroundings = lineSurroundings({
    settings,
    flows: [...place.flows, named],
    clock,
    pass: caller.pass,
    async invoke(name, event) {
      if (name !== 'connect-call') return undefined;
      const { reply, isByServer } = await place.house.send(event);
      hasCase ||= reply.caseId !== undefined;
      isWaiting ||= reply.caseNumber !== undefined && !isByServer;
      return reply;
    },
  });
  const incoming = { contactId, from, to: LINE_NUMBER, language, attributes: settings.attributes };
  try {
    const outcome = await runCall({
      ...{ flow: named.name, incoming, surroundings, caller },
      onMove: (move) => told?.note(move),
    });
    const followed = await told?.end(hasCase);
    const played: PlayedCall = { ...outcome, ...withFollowed(outcome, followed) };
    const text = person === undefined ? transcriptText(played) : summaryText(played);
    out.write(call.isJson ? `${JSON.stringify(played)}\n` : text);
    if (isWaiting && followed === undefined) err.write('The case is opened as soon as the server runs (npm start).\n');
    return played;
  } finally {
    person?.close();
  }
}

/** A case that was opened for a caller who was lost is this call's case, too. */
function withFollowed({ caseNumber }: CallOutcome, followed: Followed | undefined): Partial<PlayedCall> {
  const [first] = followed?.cases ?? [];
  return {
    ...(followed === undefined ? {} : { followed }),
    ...(caseNumber !== undefined || first === undefined ? {} : { caseNumber: first.caseNumber }),
  };
}

/** Tells the house of a call, one word after the other, while the call goes on. */
function tellOf(call: Omit<CallTold, 'move'>, house: CalledHouse) {
  const tell = (move: CallTold['move']) => house.tell({ ...call, move });
  let told = tell('begun');
  const note = (move: CallTold['move']) => {
    told = told.then(() => tell(move));
    // Thrown when the call is over; until then it is nobody's failure.
    told.catch(() => {});
  };
  told.catch(() => {});
  return {
    note,
    async end(hasCase: boolean): Promise<Followed> {
      note('ended');
      await told;
      return house.followed({ contactId: call.contactId, hasCase });
    },
  };
}

function atKeyboard({ keyboard }: PlaceToPlay, output: Terminal['out'], clock: ReturnType<typeof skippingClock>) {
  if (keyboard === undefined)
    throw usage(
      'Give --keys, since nobody is at the keyboard: --keys "1,timeout,2,hangup", one input for each question.',
    );
  return terminalCaller(keyboard, output, clock);
}

function readKeys(keys: string | undefined): string[] | undefined {
  const inputs = keys?.split(',').map((input) => input.trim());
  if (inputs?.length === 1 && inputs[0] === '') return [];
  const wrong = inputs?.find((input) => !INPUT.test(input));
  if (wrong !== undefined)
    throw usage(`--keys takes keys (0-9, *, #), timeout or hangup, separated by commas, and got "${wrong}".`);
  return inputs;
}
