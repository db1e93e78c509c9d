import type { Case } from '../../case/case.ts';
import type { LettersConfiguration } from './external-body.ts';
import { externalContact, externalRight } from './external-parts.ts';
import { rulebookOf } from './required.ts';

/** Whom the customer of this case can ask outside, in words ready to read, in the language of the case. */
export function wayOutside({ policy, language }: Pick<Case, 'policy' | 'language'>, letters: LettersConfiguration) {
  const body = letters.externalBodies[rulebookOf(policy)];
  return [externalRight(body, language), externalContact(body, language)].flatMap((part) => part?.text ?? []);
}
