import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KINDS, SEVERITIES } from '../../../shared/domain/case/vocabulary.ts';
import { CAUSES } from '../../../shared/domain/causes/catalogue.ts';
import { choosePlaybook, fits, type PlaybookFacts } from '../../../shared/domain/playbooks/choose.ts';
import { newestPlaybooks, type Playbook, playbookRef } from '../../../shared/domain/playbooks/playbook.ts';
import { SHIPPED } from '../../../shared/domain/playbooks/shipped.ts';

const CATEGORIES = ['delivery', 'product-fault', 'billing', 'service', 'something-else'];
const CODES = CAUSES.map(({ code }) => code);

const named = fc.constantFrom(...CODES).map((primary) => ({ primary, others: [] }));
const facts: fc.Arbitrary<PlaybookFacts> = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    category: fc.constantFrom(...CATEGORIES),
    severity: fc.constantFrom(...SEVERITIES),
    causes: fc.option(named, { nil: undefined }),
  })
  .map(({ causes, ...rest }) => (causes === undefined ? rest : { ...rest, causes }));

/** Of few ids, so that versions meet; of few conditions, so that many fit. */
const playbook: fc.Arbitrary<Playbook> = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c'),
    version: fc.integer({ min: 1, max: 4 }),
    kinds: fc.subarray([...KINDS], { minLength: 1 }),
    causes: fc.subarray(CODES.slice(0, 3)),
    categories: fc.subarray(CATEGORIES),
    severities: fc.subarray([...SEVERITIES]),
  })
  .map(({ id, version, ...wanted }) => ({ ...first(), id, version, for: wanted }));

function first(): Playbook {
  const [any] = SHIPPED;
  if (any === undefined) throw new Error('no playbooks');
  return any;
}

describe('whatever a case is and whatever playbooks there are', () => {
  test('there is a shipped one for every case', () => {
    fc.assert(fc.property(facts, (it) => choosePlaybook(it, SHIPPED) !== undefined));
  });

  test('what is chosen fits, and is the newest version of its id', () => {
    const lists = fc.uniqueArray(playbook, { selector: playbookRef, maxLength: 9 });
    fc.assert(
      fc.property(facts, lists, (it, playbooks) => {
        const chosen = choosePlaybook(it, playbooks);
        const newest = newestPlaybooks(playbooks);
        if (chosen === undefined) expect(newest.filter((other) => fits(other, it))).toEqual([]);
        else expect([fits(chosen, it), newest.includes(chosen)]).toEqual([true, true]);
      }),
    );
  });

  test('the same facts get the same, and older versions take no part', () => {
    fc.assert(
      fc.property(facts, (it) => {
        const older = SHIPPED.map((one) => ({ ...one, version: 0 }));
        expect(choosePlaybook(it, [...older, ...SHIPPED])).toBe(choosePlaybook(it, SHIPPED));
        expect(choosePlaybook(it, [...SHIPPED, ...older])).toBe(choosePlaybook(it, SHIPPED));
      }),
    );
  });

  test('between shipped ones order decides nothing: no two are as precise as each other', () => {
    fc.assert(
      fc.property(facts, (it) => {
        expect(choosePlaybook(it, SHIPPED.toReversed())).toBe(choosePlaybook(it, SHIPPED));
      }),
    );
  });
});

const complaint = { kind: 'complaint', category: 'delivery', severity: 'medium' } as const;
const causes = (primary: string) => ({ causes: { primary, others: [] } });

test.each<[string, PlaybookFacts, string]>([
  ['a category where no cause is known', complaint, 'late-delivery'],
  ['a known cause, whatever the category', { ...complaint, ...causes('double-charge') }, 'billing-error'],
  [
    'the category, where no playbook is for that cause',
    { ...complaint, ...causes('outside-control') },
    'late-delivery',
  ],
  ['danger before a known cause', { ...complaint, severity: 'safety', ...causes('late-delivery') }, 'safety-incident'],
  ['any complaint of no known category', { ...complaint, category: 'garden' }, 'any-complaint'],
  ['praise, whatever it is about', { ...complaint, kind: 'praise' }, 'praise'],
  ['a dangerous suggestion as danger', { ...complaint, kind: 'suggestion', severity: 'safety' }, 'safety-incident'],
  ['a cause that only a person can name', { ...complaint, ...causes('privacy') }, 'privacy'],
])('chosen by %s', (_what, it, id) => {
  expect(choosePlaybook(it, SHIPPED)?.id).toBe(id);
});

describe('the firm’s own', () => {
  const own = { ...first(), id: 'ours', for: { ...first().for, causes: ['late-delivery'], categories: ['delivery'] } };
  const newer = SHIPPED.map((one) => ({ ...one, version: one.version + 1 }));

  test('comes before a shipped one that is as precise', () => {
    expect(choosePlaybook(complaint, [...SHIPPED, own])?.id).toBe('ours');
  });

  test('newer version takes the place of the shipped one', () => {
    expect(choosePlaybook(complaint, [...SHIPPED, ...newer])?.version).toBe(2);
  });
});
