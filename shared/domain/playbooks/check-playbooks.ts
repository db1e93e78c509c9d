import { KINDS, LANGUAGES, REMEDY_KINDS, SEVERITIES } from '../case/vocabulary.ts';
import { type Cause, knownCauses } from '../causes/cause.ts';
import { CODE, LONGEST_CODE } from '../causes/check-causes.ts';
import { type Playbook, playbookRef, type Step } from './playbook.ts';
import { SHIPPED } from './shipped.ts';
import { STEP_PHASES, STEP_ROLES } from './words.ts';

/** What fits on a card that an agent reads while somebody is on the line. */
const LONGEST = { title: 80, step: 240, said: 240, when: 160 } as const;
/** Three times as many are the ticks that a case can hold. */
const MOST_STEPS = 13;

interface Facts {
  causes?: readonly Cause[];
  categories: readonly { id: string }[];
  playbooks?: readonly Playbook[];
}

/** What is wrong with the firm's own playbooks, each with its path and the mend; empty if cases can be dealt with by them. */
export function checkPlaybooks({ causes = [], categories, playbooks = [] }: Facts): string[] {
  const known = {
    causes: knownCauses({ causes }).map(({ code }) => code),
    categories: categories.map(({ id }) => id),
  };
  return playbooks.flatMap((playbook, at) => {
    const path = `playbooks[${at}]`;
    return [
      ...wrongCode(`${path}.id`, playbook.id),
      ...wrongVersion(path, playbook, [...SHIPPED, ...playbooks.slice(0, at)]),
      ...wrongText(`${path}.title`, playbook.title, LONGEST.title),
      ...strangers(`${path}.for.kinds`, playbook.for.kinds, KINDS),
      ...strangers(`${path}.for.causes`, playbook.for.causes, known.causes),
      ...strangers(`${path}.for.categories`, playbook.for.categories, known.categories),
      ...strangers(`${path}.for.severities`, playbook.for.severities, SEVERITIES),
      ...strangers(`${path}.who`, [playbook.who], STEP_ROLES),
      ...wrongSteps(`${path}.steps`, playbook.steps),
      ...playbook.remedies.flatMap(({ kind, when, upToPercent }, place) => [
        ...strangers(`${path}.remedies[${place}].kind`, [kind], REMEDY_KINDS),
        ...wrongText(`${path}.remedies[${place}].when`, when, LONGEST.when),
        ...wrongPart(`${path}.remedies[${place}].upToPercent`, kind, upToPercent),
      ]),
      ...playbook.escalate.flatMap(({ when, to }, place) => [
        ...wrongText(`${path}.escalate[${place}].when`, when, LONGEST.when),
        ...strangers(`${path}.escalate[${place}].to`, [to], STEP_ROLES),
      ]),
    ];
  });
}

function wrongVersion(path: string, playbook: Playbook, before: readonly Playbook[]): string[] {
  const { id, version } = playbook;
  if (!Number.isSafeInteger(version) || version < 1)
    return [`${path}.version: ${version} is no version; write a whole number from 1`];
  const latest = Math.max(0, ...before.filter((other) => other.id === id).map((other) => other.version));
  if (version > latest) return [];
  return [
    `${path}.version: ${playbookRef(playbook)} comes after ${id}@${latest}; write ${latest + 1} or more, or another id`,
  ];
}

function wrongSteps(path: string, steps: readonly Step[]): string[] {
  if (steps.length === 0 || steps.length > MOST_STEPS)
    return [`${path}: ${steps.length} steps; write 1 to ${MOST_STEPS}`];
  return steps.flatMap(({ id, phase, who, text, says }, at) => [
    ...wrongCode(`${path}[${at}].id`, id),
    ...(steps.findIndex((other) => other.id === id) === at
      ? []
      : [`${path}[${at}].id: "${id}" is there already; give each step its own id`]),
    ...strangers(`${path}[${at}].phase`, [phase], STEP_PHASES),
    ...strangers(`${path}[${at}].who`, [who], STEP_ROLES),
    ...wrongText(`${path}[${at}].text`, text, LONGEST.step),
    ...(says === undefined
      ? []
      : LANGUAGES.flatMap((language) => wrongText(`${path}[${at}].says.${language}`, says[language], LONGEST.said))),
  ]);
}

function wrongPart(path: string, kind: string, percent: number | undefined): string[] {
  const isOfWords = kind === 'apology' || kind === 'explanation';
  if (isOfWords) return percent === undefined ? [] : [`${path}: words cost nothing; leave it out`];
  return percent !== undefined && Number.isInteger(percent) && percent >= 1 && percent <= 100
    ? []
    : [`${path}: write a whole number of percent of one's own limit, 1 to 100`];
}

function wrongCode(path: string, code: string): string[] {
  if (CODE.test(code) && code.length <= LONGEST_CODE) return [];
  return [`${path}: "${code}" is no id; write lower-case words joined by dashes, at most ${LONGEST_CODE} characters`];
}

function wrongText(path: string, text: string | undefined, longest: number): string[] {
  if (text !== undefined && text.trim() !== '' && text.length <= longest) return [];
  return [`${path}: ${text?.length ?? 0} characters; write 1 to ${longest}`];
}

function strangers(path: string, words: readonly string[], known: readonly string[]): string[] {
  return words
    .filter((word) => !known.includes(word))
    .map((word) => `${path}: "${word}" is not known; write one of ${known.join(', ')}`);
}
