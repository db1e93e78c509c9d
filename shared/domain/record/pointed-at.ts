import type { Case } from '../case/case.ts';
import type { CaseEvent, CaseEventType } from '../case/events.ts';
import type { Instant } from '../time.ts';

/** By these names an event carries the id of a text beside the case. */
type TextName = 'textId' | 'reasonTextId' | 'answerId' | 'resultId';
type WithText<E extends { type: string }> = E extends unknown
  ? keyof E & TextName extends never
    ? never
    : E['type']
  : never;
/** These besides: the thing and its words have one id, or the id lies deeper. */
type ByOtherName = 'opened' | 'proposed' | 'questioned' | 'delegated' | 'authority-recorded' | 'attached';
type WithWords = WithText<CaseEvent> | (ByOtherName & CaseEventType);

/** A text that a part of the case points at, and when the event happened that said so. */
interface Held {
  textId?: string | undefined;
  at?: Instant | undefined;
}

/**
 * Where the id of an event's text stands afterwards: `line`, as the reference of its line in the history; else in the part of the case
 * that it is taken from. An event that brings a text and has no entry here does not compile.
 */
const STANDS: { readonly [W in WithWords]: 'line' | ((it: Case) => readonly Held[]) } = {
  opened: () => [{ textId: 'complaint' }],
  noted: 'line',
  extended: 'line',
  'handed-over': 'line',
  'proposal-rejected': 'line',
  updated: 'line',
  delayed: 'line',
  replied: 'line',
  questioned: 'line',
  delegated: 'line',
  attached: 'line',
  'authority-recorded': 'line',
  'needs-recorded': 'line',
  // Of entries from before they named it, the proposal that still waits says it; of one sent back it is not known.
  proposed: ({ history, proposal }) =>
    history
      .filter(({ what }) => what === 'proposed')
      .map(({ ref, at }) => ({ textId: ref ?? (at === proposal?.at ? proposal.reasonTextId : undefined), at })),
  decided: (it) => roundsOf(it).map(({ reasonTextId, decidedAt }) => ({ textId: reasonTextId, at: decidedAt })),
  'reaction-recorded': (it) => roundsOf(it).flatMap(({ reactions }) => reactions),
  'question-answered': ({ questions = [] }) =>
    questions.map(({ answerId, answeredAt }) => ({ textId: answerId, at: answeredAt })),
  'task-finished': ({ tasks = [] }) => tasks.map(({ resultId, finishedAt }) => ({ textId: resultId, at: finishedAt })),
  'step-ticked': ({ ticks = [] }) => ticks,
};

const roundsOf = (it: Case) => [...it.rounds, it.round];

/** The texts that a case points at, each with the entry of its history that does; in the order of the history. */
export function textsPointedAt(it: Case): { n: number; textId: string }[] {
  const found: { n: number; textId: string }[] = [];
  for (const [word, stands] of Object.entries(STANDS)) {
    const lines = it.history.filter(({ what }) => what === word);
    const held = stands === 'line' ? lines.map(({ ref, at }) => ({ textId: ref, at })) : stands(it);
    held.forEach(({ textId, at }, place) => {
      if (textId === undefined) return;
      // By its place where several came at one instant; a part that was cut down points at its first line.
      const entry = stands === 'line' ? lines[place] : (lines.find((line) => line.at === at) ?? lines[0]);
      found.push({ n: entry?.n ?? 1, textId });
    });
  }
  return found.sort((a, b) => a.n - b.n);
}
