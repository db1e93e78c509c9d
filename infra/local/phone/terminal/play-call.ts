import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { CallReply } from '../../../../events/connect-call.v1.ts';
import type { ContactFlow } from '../../../contact-flows/language/flow.ts';
import { type Terminal, usage } from '../../../run-command.ts';
import { runCall } from '../interpreter.ts';
import type { CallOutcome } from '../surroundings.ts';
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
  /** Gives an event to `connect-call`. */
  send(event: object): Promise<{ reply: CallReply; isByServer: boolean }>;
}

const LINE_NUMBER = '+18005550199';
const INPUT = /^([0-9*#]+|timeout|hangup|intent:\S+)$/;

/** Plays a call to its end and prints it: as it goes for somebody at the keyboard, else when it is over. */
export async function playCall(call: CallToPlay, place: PlaceToPlay, { out, err }: Terminal): Promise<CallOutcome> {
  const settings = readLineSettings(call.settings);
  const inputs = readKeys(call.keys);
  const clock = skippingClock();
  const person = inputs === undefined ? atKeyboard(place, call.isJson ? err : out, clock) : undefined;
  const caller = person ?? scriptedCaller(inputs ?? [], clock);
  const named = place.flows.find(({ name }) => name === call.flow) ?? readFlowFile(call.flow);
  let isWaiting = false;
  const surroundings = lineSurroundings({
    settings,
    flows: [...place.flows, named],
    clock,
    pass: caller.pass,
    async invoke(name, event) {
      if (name !== 'connect-call') return undefined;
      const { reply, isByServer } = await place.send(event);
      isWaiting ||= reply.caseNumber !== undefined && !isByServer;
      return reply;
    },
  });
  const incoming = {
    contactId: call.contactId ?? randomUUID(),
    ...{ from: call.from, to: LINE_NUMBER, language: call.language, attributes: settings.attributes },
  };
  try {
    const outcome = await runCall({ flow: named.name, incoming, surroundings, caller });
    const text = person === undefined ? transcriptText(outcome) : summaryText(outcome);
    out.write(call.isJson ? `${JSON.stringify(outcome)}\n` : text);
    if (isWaiting) err.write('The case is opened as soon as the server runs (npm start).\n');
    return outcome;
  } finally {
    person?.close();
  }
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
