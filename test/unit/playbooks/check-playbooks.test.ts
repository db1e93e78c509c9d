import { describe, expect, test } from 'vitest';
import config from '../../../comeback.config.ts';
import { CAUSES } from '../../../shared/domain/causes/catalogue.ts';
import type { Cause } from '../../../shared/domain/causes/cause.ts';
import { checkCauses } from '../../../shared/domain/causes/check-causes.ts';
import { CAUSE_CLASSES, CAUSE_ROOTS } from '../../../shared/domain/causes/words.ts';
import { checkConfiguration } from '../../../shared/domain/check-configuration.ts';
import { checkPlaybooks } from '../../../shared/domain/playbooks/check-playbooks.ts';
import type { Playbook } from '../../../shared/domain/playbooks/playbook.ts';
import { SHIPPED } from '../../../shared/domain/playbooks/shipped.ts';

/** As a firm's own the shipped ones would need ids of their own. */
const asOwn = SHIPPED.map((playbook) => ({ ...playbook, version: playbook.version + 1 }));
const { categories } = config;

describe('what comes along', () => {
  test('is sound: known words, ids once, short texts in three languages, versions that rise', () => {
    expect(checkPlaybooks({ categories, playbooks: asOwn })).toEqual([]);
  });

  test('is a dozen circumstances and more, and every one says something to the customer', () => {
    expect(SHIPPED.length).toBeGreaterThanOrEqual(16);
    for (const { id, steps } of SHIPPED)
      expect(
        steps.some(({ says }) => says !== undefined),
        id,
      ).toBe(true);
  });

  test('begins every playbook but that of danger with a look or a word, and ends it with what comes after', () => {
    for (const { id, steps } of SHIPPED) expect(steps.at(-1)?.phase, id).toBe('after');
  });

  test('names causes of every class and root, each code once', () => {
    expect(new Set(CAUSES.map((cause) => cause.class))).toEqual(new Set(CAUSE_CLASSES));
    expect(new Set(CAUSES.flatMap(({ roots }) => roots))).toEqual(new Set(CAUSE_ROOTS));
    expect(new Set(CAUSES.map(({ code }) => code)).size).toBe(CAUSES.length);
  });

  test('would be sound as a firm’s own causes but that the codes are taken', () => {
    const renamed = CAUSES.map((cause, at) => ({ ...cause, code: `own-${at}` }));
    expect(checkCauses({ causes: renamed })).toEqual([]);
    expect(checkCauses({ causes: CAUSES })).toHaveLength(CAUSES.length);
  });
});

const [late] = SHIPPED.filter(({ id }) => id === 'late-delivery');
const [step] = late?.steps ?? [];
if (late === undefined || step === undefined) throw new Error('no late delivery');
const own: Playbook = { ...late, id: 'ours' };
const word = 'x';

test.each<[string, Partial<Playbook>, RegExp]>([
  ['an id that is a sentence', { id: 'Our own' }, /^playbooks\[0\]\.id: "Our own".*dashes/],
  ['a version before the shipped one', { id: 'late-delivery', version: 1 }, /^playbooks\[0\]\.version: .*write 2/],
  ['half a version', { version: 1.5 }, /^playbooks\[0\]\.version: 1.5/],
  ['no title', { title: ' ' }, /^playbooks\[0\]\.title: .*1 to 80/],
  ['a cause nobody knows', { for: { ...own.for, causes: ['gremlins'] } }, /for\.causes: "gremlins".*late-delivery/],
  ['a category nobody has', { for: { ...own.for, categories: ['garden'] } }, /for\.categories: "garden".*billing/],
  ['a severity there is not', { for: { ...own.for, severities: [word as 'low'] } }, /for\.severities: "x".*safety/],
  ['no steps', { steps: [] }, /^playbooks\[0\]\.steps: 0 steps; write 1 to 13/],
  ['a step twice', { steps: [step, step] }, /steps\[1\]\.id: "promised-day" is there already/],
  ['an endless step', { steps: [{ ...step, text: word.repeat(241) }] }, /steps\[0\]\.text: 241 characters/],
  [
    'a sentence that is not said in Dutch',
    { steps: [{ ...step, says: { en: 'Sorry.', es: 'Lo siento.', nl: '' } }] },
    /steps\[0\]\.says\.nl: 0 characters/,
  ],
  ['a step for nobody', { steps: [{ ...step, who: word as 'agent' }] }, /steps\[0\]\.who: "x"/],
  ['half of an apology', { remedies: [{ kind: 'apology', upToPercent: 50, when: 'Always.' }] }, /remedies\[0\]\.upTo/],
  ['a refund of no limit', { remedies: [{ kind: 'refund', when: 'Always.' }] }, /upToPercent: .*1 to 100/],
  ['more than one’s limit', { remedies: [{ kind: 'refund', upToPercent: 101, when: 'Always.' }] }, /upToPercent/],
  ['an escalation to heaven', { escalate: [{ when: 'Always.', to: word as 'admin' }] }, /escalate\[0\]\.to: "x"/],
])('%s is named with its path and the mend', (_what, wrong, expected) => {
  expect(checkConfiguration({ ...config, playbooks: [{ ...own, ...wrong }] })).toEqual([
    expect.stringMatching(expected),
  ]);
});

const cause: Cause = {
  code: 'moth',
  class: 'involuntary',
  roots: [],
  labels: { en: 'Moth', es: 'Polilla', nl: 'Mot' },
};

test.each<[string, Partial<Cause>, RegExp]>([
  ['a code that comes along', { code: 'privacy' }, /^causes\[0\]\.code: "privacy" is there already/],
  ['a code too long for a history', { code: `${'long-'.repeat(5)}code` }, /^causes\[0\]\.code: .*at most 24/],
  ['a class there is not', { class: word as 'ethics' }, /^causes\[0\]\.class: "x".*pricing/],
  ['a root there is not', { roots: [word as 'emotional'] }, /^causes\[0\]\.roots: "x".*emotional/],
  ['no Spanish name', { labels: { ...cause.labels, es: '' } }, /^causes\[0\]\.labels\.es/],
])('a cause with %s is named with its path and the mend', (_what, wrong, expected) => {
  expect(checkConfiguration({ ...config, causes: [{ ...cause, ...wrong }] })).toEqual([
    expect.stringMatching(expected),
  ]);
});

test('a cause of the firm’s own can have a playbook of its own', () => {
  const playbooks = [{ ...own, for: { ...own.for, causes: ['moth'] } }];
  expect(checkConfiguration({ ...config, causes: [cause], playbooks })).toEqual([]);
});
