import { error, type Rule } from './finding.ts';
import { isRecord, type ReadAction } from './read-flow.ts';

/** Characters that Polly bills for one prompt; markup is not billed. */
const MOST_BILLED = 3_000;
/** With markup. */
const MOST_CHARACTERS = 6_000;

/** What is said. */
export const SPEECH_RULES = {
  'text-too-long': ({ actions }) =>
    actions.flatMap((action) =>
      saidBy(action).flatMap(({ text, isMarkup }) => {
        const billed = (isMarkup ? text.replace(/<[^>]*>/g, '') : text).length;
        if (text.length > MOST_CHARACTERS) {
          return [error(action.id, `It says ${text.length} characters at once, and Connect takes ${MOST_CHARACTERS}.`)];
        }
        return billed > MOST_BILLED
          ? [error(action.id, `It says ${billed} billed characters at once, and Connect takes ${MOST_BILLED}.`)]
          : [];
      }),
    ),
} satisfies Record<string, Rule>;

/** The texts that an action reads out, one prompt each. */
export function saidBy({ parameters }: ReadAction): { text: string; isMarkup: boolean }[] {
  const prompts = [parameters, ...(Array.isArray(parameters.Messages) ? parameters.Messages : [])].filter(isRecord);
  return prompts.flatMap(({ Text, SSML }) => [
    ...(typeof Text === 'string' ? [{ text: Text, isMarkup: false }] : []),
    ...(typeof SSML === 'string' ? [{ text: SSML, isMarkup: true }] : []),
  ]);
}
