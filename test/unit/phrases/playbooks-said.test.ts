import { expect, test } from 'vitest';
import { SHIPPED } from '../../../shared/domain/playbooks/shipped.ts';
import { PLAYBOOK_PHRASES } from '../../../shared/phrases/playbook-book.ts';

const said = new Set(
  SHIPPED.flatMap(({ title, steps, remedies, escalate }) => [
    title,
    ...steps.map(({ text }) => text),
    ...remedies.map(({ when }) => when),
    ...escalate.map(({ when }) => when),
  ]),
);

test('whatever a playbook that comes along tells agents is there in Spanish and Dutch, and nothing else is', () => {
  expect([...said].filter((text) => !Object.hasOwn(PLAYBOOK_PHRASES, text))).toEqual([]);
  expect(Object.keys(PLAYBOOK_PHRASES).filter((text) => !said.has(text))).toEqual([]);
});

test('a sentence stays one, a title a title, and nothing is left in English', () => {
  for (const [english, { es, nl }] of Object.entries(PLAYBOOK_PHRASES)) {
    for (const text of [es, nl]) {
      expect(/[.?]$/.test(text), text).toBe(/[.?]$/.test(english));
      expect(text, english).not.toBe(english);
      expect(text.trim(), english).toBe(text);
    }
  }
});
