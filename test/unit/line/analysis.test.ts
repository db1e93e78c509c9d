import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type CallAnalysis,
  casesWithoutSummary,
  categoriesOf,
  contactOfAnalysis,
  withAnalysis,
  withCategory,
  withSummaryKept,
} from '../../../shared/domain/line/analysis.ts';
import { type Contact, newContact } from '../../../shared/domain/line/contact.ts';

const FOLDER = 'Analysis/Voice/Redacted/2026/06/24';
const at = (minute: number) => `2026-06-24T14:${String(minute).padStart(2, '0')}:00.000Z`;
const analysis = (minute: number, ...categories: string[]): CallAnalysis => ({
  file: `${FOLDER}/c-1_analysis_redacted_x.json`,
  writtenAt: at(minute),
  sentimentByQuarter: [],
  categories,
  hasSummary: true,
  summaryWith: [],
});

test.each([
  [`${FOLDER}/c-1_analysis_redacted_2026-06-24T14:00:00Z.json`, 'c-1'],
  ['Analysis/Voice/2026/06/24/c-1_analysis_2026-06-24T14:00:00Z.json', undefined],
  ['Analysis/Voice/2026/06/24/c-1_analysis_redacted_2026-06-24T14:00:00Z.json', undefined],
  [`${FOLDER}/c-1_analysis_2026-06-24T14:00:00Z.json`, undefined],
  ['Analysis/Chat/Redacted/2026/06/24/c-1_analysis_redacted_2026-06-24T14:00:00Z.json', undefined],
  [`${FOLDER}/../../../c-1_analysis_redacted_x.json`, undefined],
  [`other/${FOLDER}/c-1_analysis_redacted_x.json`, undefined],
  [`${FOLDER}/CASE#1_analysis_redacted_x.json`, undefined],
  ['', undefined],
])('%s is a redacted analysis of %s', (file, contactId) => {
  expect(contactOfAnalysis(file)).toBe(contactId);
});

test('analyses and matched rules in any order, some of them twice, end in the same contact', () => {
  type Step = (it: Contact) => Contact;
  const steps: Step[] = [
    (it) => withAnalysis(it, analysis(1, 'a')),
    (it) => withAnalysis(it, analysis(3, 'c', 'b')),
    (it) => withAnalysis(it, analysis(2)),
    ...Array.from(
      { length: 30 },
      (_, n): Step =>
        (it) =>
          withCategory(it, `rule-${String(n).padStart(2, '0')}`),
    ),
  ];
  const after = (list: readonly Step[]) => list.reduce((it, step) => step(it), newContact('c-1'));
  const expected = after(steps);
  expect(expected.analysis?.writtenAt).toBe(at(3));
  expect(categoriesOf(expected)).toHaveLength(20);
  const order = fc.shuffledSubarray([...steps, ...steps], { minLength: steps.length * 2 });
  fc.assert(
    fc.property(order, (shuffled) => {
      const { analysis: found, ruleCategories } = after(shuffled);
      expect({ found, ruleCategories }).toEqual({ found: expected.analysis, ruleCategories: expected.ruleCategories });
    }),
  );
});

test('a summary lies with each case of the call once, and a newer analysis begins anew', () => {
  const call = { caseIds: ['case-1', 'case-2'] };
  const it = withAnalysis(newContact('c-1'), analysis(1));
  expect(casesWithoutSummary(it, call)).toEqual(['case-1', 'case-2']);
  const kept = withSummaryKept(it, at(1), ['case-1']);
  expect(casesWithoutSummary(kept, call)).toEqual(['case-2']);
  expect(casesWithoutSummary(withAnalysis(kept, analysis(1)), call)).toEqual(['case-2']);
  const newer = withAnalysis(kept, analysis(2));
  expect(casesWithoutSummary(newer, call)).toEqual(['case-1', 'case-2']);
  expect(withSummaryKept(newer, at(1), ['case-2'])).toEqual(newer);
  expect(casesWithoutSummary(newContact('c-1'), call)).toEqual([]);
});
