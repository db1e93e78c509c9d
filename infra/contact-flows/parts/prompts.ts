import type { Prompts } from '../language/questions.ts';
import type { Words } from '../words/words.ts';

/** What a question says besides its text, for questions with a person at 0. */
export function promptsOf({ tail, unheard, unknownKey }: Words): Prompts {
  return { tail, unheard, unknownKey };
}

/** The same where nobody is there to be reached: 0 then does what the text says. */
export function promptsWithoutPerson({ tailWithoutPerson, unheard, unknownKey }: Words): Prompts {
  return { tail: tailWithoutPerson, unheard, unknownKey };
}
