import { FUNCTIONS, type FunctionFacts, type FunctionName } from '../topology.ts';

/** The key of the stack output that holds a setting: `QueueUrlComplaints` of `QUEUE_URL_COMPLAINTS`. */
export function outputKey(setting: string): string {
  return setting
    .toLowerCase()
    .split('_')
    .map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`)
    .join('');
}

/** Beside the settings of functions: what only commands ask for. */
export const FEED_FAILURES_BUCKET = 'FEED_FAILURES_BUCKET';
/** Behind the change feed: `redrive -- feed` knows by them whose a batch was. */
export const FOLLOWERS = Object.entries<FunctionFacts>(FUNCTIONS)
  .filter(([, { triggers }]) => triggers.some(({ kind }) => kind === 'feed'))
  .map(([word]) => word as FunctionName);
export const functionSetting = (word: string) => `FUNCTION_ARN_${word.toUpperCase().replaceAll('-', '_')}`;
