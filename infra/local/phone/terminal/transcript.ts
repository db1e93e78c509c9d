import type { Step } from '../surroundings.ts';
import type { Followed } from '../told-calls.ts';
import type { PlayedCall } from './play-call.ts';

/** What a person reads of a call: a line for what is said, one for what is keyed, and in brackets what nobody hears. */
export function transcriptText({ transcript, ...outcome }: PlayedCall): string {
  return [...transcript.map(stepText), summaryText(outcome)].filter((line) => line !== '').join('\n');
}

/** How the call ended, and what is left of it. */
export function summaryText(outcome: Omit<PlayedCall, 'transcript'>): string {
  const { ended, isAnswered, caseNumber, queue, callback, failure, attributes, followed } = outcome;
  const noted = Object.entries(attributes).map(([name, value]) => `\n  ${name}: ${value}`);
  return [
    `\nEnded: ${ended}${isAnswered ? ', answered by an agent' : ''}${failure === undefined ? '' : `: ${failure}`}`,
    ...(caseNumber === undefined ? [] : [`Case number: ${caseNumber}`]),
    ...(queue === undefined ? [] : [`Queue: ${queue}`]),
    ...(callback === undefined ? [] : [`Callback: ${callback.number} in ${callback.delaySeconds} s`]),
    ...(followed === undefined ? [] : [followedText(followed)]),
    ...(noted.length === 0 ? [] : [`Attributes:${noted.join('')}`]),
    '',
  ].join('\n');
}

function followedText({ cases, followUp, task, isComplete }: Followed): string {
  const owed = {
    callback: 'The caller is owed a callback',
    voicemail: 'The message is to be heard',
  };
  return [
    ...cases.map(({ caseNumber, status, team }) => `In the house: case ${caseNumber}, ${status}, team ${team}`),
    ...(followUp === null ? [] : [`${owed[followUp]}: ${task?.name ?? 'the case was opened for it'}`]),
    ...(isComplete ? [] : ['The house is still at work on this call.']),
    ...(cases.length === 0 && followUp === null && isComplete ? ['In the house: nothing follows from this call.'] : []),
  ].join('\n');
}

/** What comes of silence and of a value that nothing is meant for is plain to see, and no fault. */
const QUIET_WAYS = ['NextAction', 'NoMatchingCondition', 'InputTimeLimitExceeded'];

function stepText({ type, identifier, said, keys, way, note }: Step): string {
  const isError = way !== undefined && !QUIET_WAYS.includes(way) && !way.includes(' ');
  const aside =
    isError || note !== undefined ? `  [${type} ${identifier}: ${[way, note].filter(Boolean).join('; ')}]` : '';
  return [said ?? '', keys === undefined ? '' : `> ${keys}`, aside].filter((line) => line !== '').join('\n');
}
