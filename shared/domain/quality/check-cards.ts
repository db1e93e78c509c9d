import { LANGUAGES } from '../case/vocabulary.ts';
import { CODE, LONGEST_CODE } from '../causes/check-causes.ts';
import { type Criterion, type ReviewCard, SHIPPED_CARD } from './card.ts';

/** More than this nobody weighs; they tick. */
export const MOST_CRITERIA = 12;
const LONGEST = { name: 60, look: 240 } as const;
const MOST_WEIGHT = 10;

/** What is wrong with the firm's own cards, each with its path and the mend; empty if work can be reviewed by them. */
export function checkCards({ scorecards = [] }: { scorecards?: readonly ReviewCard[] }): string[] {
  return scorecards.flatMap(({ version, criteria }, at) => {
    const path = `scorecards[${at}]`;
    const latest = scorecards[at - 1]?.version ?? SHIPPED_CARD.version;
    return [
      ...(Number.isSafeInteger(version) && version > latest
        ? []
        : [`${path}.version: ${version} does not come after ${latest}; write ${latest + 1} or more`]),
      ...(criteria.length >= 1 && criteria.length <= MOST_CRITERIA
        ? []
        : [`${path}.criteria: ${criteria.length} of them; write 1 to ${MOST_CRITERIA}`]),
      ...criteria.flatMap((criterion, place) => wrongCriterion(`${path}.criteria[${place}]`, criterion, criteria)),
    ];
  });
}

function wrongCriterion(path: string, { id, weight, ...said }: Criterion, all: readonly Criterion[]): string[] {
  return [
    ...(CODE.test(id) && id.length <= LONGEST_CODE
      ? []
      : [`${path}.id: "${id}" is no id; write lower-case words joined by dashes, at most ${LONGEST_CODE} characters`]),
    ...(all.filter((other) => other.id === id).length === 1
      ? []
      : [`${path}.id: "${id}" is there twice; give each criterion its own id`]),
    ...(Number.isSafeInteger(weight) && weight >= 1 && weight <= MOST_WEIGHT
      ? []
      : [`${path}.weight: ${weight} is no weight; write a whole number from 1 to ${MOST_WEIGHT}`]),
    ...(['name', 'look'] as const).flatMap((part) =>
      LANGUAGES.flatMap((language) => {
        const text = said[part][language];
        const isGood = text.trim() !== '' && text.length <= LONGEST[part];
        return isGood ? [] : [`${path}.${part}.${language}: ${text.length} characters; write 1 to ${LONGEST[part]}`];
      }),
    ),
  ];
}
