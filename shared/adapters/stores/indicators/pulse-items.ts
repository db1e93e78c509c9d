import type { Quarter } from '../../../domain/indicators/quarters.ts';
import type { PulseAnswer, PulseResult } from '../../../domain/pulse/tally.ts';
import type { Attribute, Item, Key } from '../../../ports/table.ts';

/** All of a quarter until it is released; then nothing. No item has a time, a version or a person in it. */
export const pulsePartition = (quarter: Quarter): string => `PULSE#${quarter}`;
/** One key for all answers of a quarter, destroyed with them: what backups still hold of them nobody can read. */
export const pulseSealKey = (quarter: Quarter): string => `pulse:${quarter}`;

/** That a person has had a link, or that a link is used up: digests, and nothing else. */
export const markOf = (quarter: Quarter, what: 'TAKEN' | 'BURNT', digest: string): Item => ({
  ...{ pk: pulsePartition(quarter), sk: `${what}#${digest}` },
});

export const ANSWER = 'ANSWER#';
export const answerOf = (quarter: Quarter, drawn: string): Key => ({
  pk: pulsePartition(quarter),
  sk: `${ANSWER}${drawn}`,
});

/** Longer than the longest id of a team with its marks. */
const PADDED_LENGTH = 200;

/** Every answer is as long as any other: what it is sealed in tells neither team nor marks. */
export const textOfAnswer = (answer: PulseAnswer): string => JSON.stringify(answer).padEnd(PADDED_LENGTH);

export const RESULTS = 'PULSE-RESULTS';
export const resultItem = (result: PulseResult): Item => ({
  ...{ pk: RESULTS, sk: result.quarter, result: result as unknown as Attribute },
});
export const resultOf = (item: Item): PulseResult => item.result as unknown as PulseResult;
