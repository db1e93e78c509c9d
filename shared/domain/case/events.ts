import type { Case } from './case.ts';
import { type CausesEvent, causesLines } from './causes/events.ts';
import { type ClockEvent, clockLines } from './clock/events.ts';
import { type CorrespondenceEvent, correspondenceLines } from './correspondence/events.ts';
import { type CountingEvent, countingLines } from './counting/events.ts';
import { type DelegationEvent, delegationLines } from './delegation/events.ts';
import { type ExternalReviewEvent, externalReviewLines } from './external-review/events.ts';
import { type GiftEvent, giftLines } from './gifts/events.ts';
import { type MergingEvent, mergingLines } from './merging/events.ts';
import { type OutcomeEvent, outcomeLines } from './outcome/events.ts';
import { type PeopleEvent, peopleLines } from './people/events.ts';
import { type PlaybookEvent, playbookLines } from './playbook/events.ts';
import { type PromisesEvent, promisesLines } from './promises/events.ts';
import { type RecordEvent, recordLines } from './record/events.ts';
import { type TeamworkEvent, teamworkLines } from './teamwork/events.ts';
import { type WaitingEvent, waitingLines } from './waiting/events.ts';
import { type WorkEvent, workLines } from './work/events.ts';

/** The first event of every case. */
type Opened = { type: 'opened'; case: Omit<Case, 'version' | 'history' | 'nextInstant'> };

/** What happened to a case. Everything `evolve` needs is in the event; nothing is computed there. */
export type CaseEvent =
  | Opened
  | WorkEvent
  | OutcomeEvent
  | ClockEvent
  | MergingEvent
  | CorrespondenceEvent
  | DelegationEvent
  | PeopleEvent
  | RecordEvent
  | CountingEvent
  | GiftEvent
  | PromisesEvent
  | TeamworkEvent
  | CausesEvent
  | PlaybookEvent
  | WaitingEvent
  | ExternalReviewEvent;

export type CaseEventType = CaseEvent['type'];
export type EventOf<T extends CaseEventType> = Extract<CaseEvent, { type: T }>;

export interface HistoryLine {
  what: string;
  code?: string;
  ref?: string;
}

/** How each event of a subject stands in the history, beside its own word: one code, one reference. */
export type HistoryLines<E extends { type: string }> = {
  [T in E['type']]: (event: Extract<E, { type: T }>) => Omit<HistoryLine, 'what'>;
};

const LINES: HistoryLines<CaseEvent> = {
  opened: (event) => ({ code: event.case.channel }),
  ...workLines,
  ...waitingLines,
  ...outcomeLines,
  ...clockLines,
  ...mergingLines,
  ...correspondenceLines,
  ...delegationLines,
  ...peopleLines,
  ...recordLines,
  ...countingLines,
  ...externalReviewLines,
  ...causesLines,
  ...playbookLines,
  ...promisesLines,
  ...giftLines,
  ...teamworkLines,
};

/**
 * What an entry of 200 bytes leaves for word, code and reference: the frame with number (up to 999), time and hash takes 107, who did
 * it 36 (a UUID). An id fits whole; the code gives way. From 1,000 on, far beyond where a history is full, the number takes a byte more.
 */
const LINE_BYTES = 200 - 107 - 36;
const ID_BYTES = 36;

/** The event as the history shows it: a word, one code, one reference. At most 200 bytes with number, time and hash. */
export function historyLine(event: CaseEvent): HistoryLine {
  const { type: what } = event;
  // One table of lines, each typed for its own event; the compiler cannot see that the key picks the matching one.
  const { code, ref } = (LINES[what] as (event: CaseEvent) => Omit<HistoryLine, 'what'>)(event);
  const shownRef = ref === undefined ? undefined : cut(ref, ID_BYTES);
  const left = LINE_BYTES - what.length - (shownRef === undefined ? 0 : jsonBytes(shownRef));
  return {
    what,
    ...(code === undefined ? {} : { code: cut(code, left) }),
    ...(shownRef === undefined ? {} : { ref: shownRef }),
  };
}

function cut(text: string, bytes: number): string {
  let kept = '';
  let left = bytes;
  for (const character of text) {
    left -= jsonBytes(character);
    if (left < 0) break;
    kept += character;
  }
  return kept;
}

/** As it stands between the quotes of a JSON text. */
function jsonBytes(text: string): number {
  return new TextEncoder().encode(JSON.stringify(text)).length - 2;
}
