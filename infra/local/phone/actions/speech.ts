import { by, failing, type Handler, mapOf, next, numberOf, type Parameters, type Run, textOf } from '../action.ts';
import { nameOf } from '../names.ts';

/** Amazon Polly's limits: letters in all, and without tags. */
const MOST_LETTERS = 6_000;
const MOST_SPOKEN = 3_000;

/** The words of a prompt, without tags; `undefined` for what no voice could speak. A recording is its name in brackets. */
export function wordsOf(parameters: Parameters): string | undefined {
  const { Text, SSML, PromptId, Media } = parameters;
  if (typeof Text === 'string') return Text.length <= MOST_SPOKEN ? Text : undefined;
  if (typeof SSML === 'string') return spokenOf(SSML);
  const recording = textOf(PromptId) ?? textOf(mapOf(Media).Uri);
  return recording === undefined ? undefined : `[recording ${nameOf(recording).name}]`;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function spokenOf(ssml: string): string | undefined {
  if (ssml.length > MOST_LETTERS || !/^\s*<speak[\s>][\s\S]*<\/speak>\s*$/.test(ssml)) return undefined;
  const words = ssml
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  return words.length <= MOST_SPOKEN ? words : undefined;
}

/** Says the prompt of an action that has one; false where nothing could be said. */
export async function sayPrompt(parameters: Parameters, run: Run): Promise<boolean> {
  const words = wordsOf(parameters);
  if (words !== undefined) await run.say(words);
  return words !== undefined;
}

export const messageParticipant: Handler = async (parameters, run) =>
  (await sayPrompt(parameters, run)) ? next : failing();

/** Says each message once, then lets the time go by: over and over would change nothing for whoever waits. */
export const messageParticipantIteratively: Handler = async ({ Messages, InterruptFrequencySeconds }, run) => {
  if (!Array.isArray(Messages) || Messages.length === 0) return failing();
  for (const message of Messages) if (!(await sayPrompt(mapOf(message), run))) return failing();
  const seconds = numberOf(InterruptFrequencySeconds);
  if (seconds === undefined) return { go: 'wait' };
  await run.pass(seconds);
  return by('MessagesInterrupted', 'NoMatchingError');
};
