import type { Heard } from '../heard.ts';

/** Where recordings are listened to. */
export const listeningWords = {
  listen: 'Listen',
  close: 'Close the recording',
  message: 'Voice message',
  talk: (number: number) => `Recording ${number}`,
  speed: 'Speed',
  redacted: 'Names and numbers are taken out.',
  noSound: 'There is no sound here, since text stands for voices. This is what was said:',
  said: 'What was said',
  from: (time: string) => `Play from ${time}`,
  who: { caller: 'Caller', agent: 'Agent', line: 'Line' } satisfies Record<Heard['said'][number]['who'], string>,
  broken: 'It cannot be played: the link is good for a quarter of an hour, or the connection broke.',
  again: 'Go on listening',
  heardBy: (people: string) => `Listened to by ${people}`,
  notAgreed: 'The caller did not agree to be recorded, so there is nothing to listen to.',
  none: 'There is no recording. It comes some minutes after the call, so try again then; after some days it is deleted.',
  erased: 'The person was erased: nobody listens to what they said.',
};
