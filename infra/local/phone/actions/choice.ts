import { by, failing, type Handler, numberOf, textOf } from '../action.ts';
import { nameOf } from '../names.ts';

/** No error but that nothing fits, whatever the value is. */
export const compare: Handler = ({ ComparisonValue }) => by(textOf(ComparisonValue) ?? '');

const ANSWER_OF_HOURS = { open: 'True', closed: 'False' } as const;

/** Of hours that are named, else of the queue aimed at. */
export const checkHoursOfOperation: Handler = async ({ HoursOfOperationId }, { contact, surroundings }) => {
  const pointer = textOf(HoursOfOperationId) ?? contact.queue;
  if (pointer === undefined) return failing();
  const hours = await surroundings.hours(nameOf(pointer).name);
  return hours === 'unknown' ? failing() : by(ANSWER_OF_HOURS[hours], 'NoMatchingError');
};

const MOST_LOOPS = 100;

/** Counts afresh once it is done. */
export const loop: Handler = ({ LoopCount }, { loops, identifier }) => {
  const times = numberOf(LoopCount);
  if (times === undefined || times < 0 || times > MOST_LOOPS) return failing();
  const gone = loops.get(identifier) ?? 0;
  if (gone >= times) loops.delete(identifier);
  else loops.set(identifier, gone + 1);
  return by(gone >= times ? 'DoneLooping' : 'ContinueLooping', 'NoMatchingError');
};

/** A draw from 1 to 100; the conditions are `NumberLessThan` 1 + the percentages up to there. */
export const distributeByPercentage: Handler = (_, { surroundings }) =>
  by(`${1 + Math.floor(surroundings.random() * 100)}`);

export const wait: Handler = async ({ TimeLimitSeconds, TimeoutSeconds }, run) => {
  const seconds = numberOf(TimeLimitSeconds) ?? numberOf(TimeoutSeconds);
  if (seconds === undefined) return failing();
  await run.pass(seconds);
  return by('WaitCompleted', 'NoMatchingError');
};
