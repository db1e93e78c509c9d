import { LANGUAGES } from '../case/vocabulary.ts';
import { CAUSES } from './catalogue.ts';
import type { Cause } from './cause.ts';
import { CAUSE_CLASSES, CAUSE_ROOTS } from './words.ts';

/** A code has to fit the history's line and a column of a report. */
export const CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const LONGEST_CODE = 24;
const LONGEST_LABEL = 60;

/** What is wrong with the firm's own causes, each with its path and the mend. */
export function checkCauses({ causes = [] }: { causes?: readonly Cause[] }): string[] {
  return causes.flatMap((cause, at) => [
    ...wrongCode(cause, at, [...CAUSES, ...causes.slice(0, at)]),
    ...(CAUSE_CLASSES.includes(cause.class)
      ? []
      : [`causes[${at}].class: "${cause.class}" is no class; write one of ${CAUSE_CLASSES.join(', ')}`]),
    ...cause.roots
      .filter((root) => !CAUSE_ROOTS.includes(root))
      .map((root) => `causes[${at}].roots: "${root}" is no root; write any of ${CAUSE_ROOTS.join(', ')}, or none`),
    ...LANGUAGES.filter((language) => !isShort(cause.labels[language])).map(
      (language) => `causes[${at}].labels.${language}: write what it is called, in 1 to ${LONGEST_LABEL} characters`,
    ),
  ]);
}

function wrongCode({ code }: Cause, at: number, before: readonly Cause[]): string[] {
  if (!CODE.test(code) || code.length > LONGEST_CODE) {
    return [
      `causes[${at}].code: "${code}" is no code; write lower-case words joined by dashes, at most ${LONGEST_CODE} characters`,
    ];
  }
  return before.some((other) => other.code === code)
    ? [`causes[${at}].code: "${code}" is there already; give each cause its own code`]
    : [];
}

function isShort(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '' && text.length <= LONGEST_LABEL;
}
