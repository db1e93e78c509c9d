import { describe, expect, it } from 'vitest';
import type { CaseRow } from '../../../../shared/domain/loyalty/rows.ts';
import { shownCells } from '../../../../shared/domain/reports/cell-text.ts';
import type { OutcomesReport } from '../../../../shared/domain/reports/handling/outcomes.ts';
import type { VoiceReport } from '../../../../shared/domain/reports/handling/voice.ts';
import { voiceTable } from '../../../../shared/domain/reports/handling/voice-table.ts';
import { anyReportOver, caseOf } from '../cohort.ts';

const over = async (cases: readonly CaseRow[]) => (await anyReportOver('voice', { cases })) as VoiceReport;

const many = (count: number, name: string, facts: Partial<CaseRow>) =>
  Array.from({ length: count }, (_, at) => caseOf(`${name}-${at}`, { answered_by: null, ...facts }));

/*
 * Upheld: 100 answered the mark, 50 with 10, 30 with 8, 20 with 3; 20 more were asked and said nothing; 15 were not asked.
 * Satisfied are those of 8 and 10. Not upheld: 40 were asked, 12 answered, dissatisfied, without a mark.
 */
const CASES = [
  ...many(50, 'ten', { recommend: 10, answered_by: 'web', agreement: 'fairly:5 listened:5', change_wanted: 'nothing' }),
  ...many(30, 'eight', { recommend: 8, answered_by: 'web', agreement: 'fairly:4', change_wanted: 'speed' }),
  ...many(20, 'three', { recommend: 3, answered_by: 'phone', reaction: 'dissatisfied', change_wanted: 'speed' }),
  ...many(20, 'silent', { reaction: 'no-reply' }),
  ...many(15, 'unasked', { reaction: 'not-asked' }),
  ...many(12, 'no', { decision: 'not-upheld', reaction: 'dissatisfied', answered_by: 'staff' }),
  ...many(28, 'quiet', { decision: 'not-upheld', reaction: 'no-reply' }),
];
const groupOf = ({ groups }: VoiceReport, name: string) => groups.find(({ group }) => group === name);

describe('what people say', () => {
  it('has response, satisfaction and net promoter score by decision, counted by hand', async () => {
    const report = await over(CASES);
    const upheld = groupOf(report, 'upheld');
    expect(upheld).toMatchObject({ n: 135, asked: 120, answered: 100 });
    expect(upheld?.response?.rate).toBeCloseTo(100 / 120, 12);
    expect(upheld?.satisfied?.rate).toBe(0.8);
    // 50% promoters, 20% detractors, n = 100: 30, standard error 100 sqrt((0.7 - 0.09)/100) = 7.81, limits -+ 15.3.
    expect(upheld?.netPromoter).toMatchObject({ n: 100, score: 30 });
    expect(upheld?.netPromoter?.standardError).toBeCloseTo(7.8102, 4);
    expect(upheld?.netPromoter?.lower).toBeCloseTo(14.69, 2);
    expect(upheld?.wouldRecommend).toMatchObject({ n: 100, rate: 0.5 });
    expect(upheld?.agrees).toMatchObject([
      { id: 'fairly', topBox: { n: 80, rate: 0.625 } },
      { id: 'listened', topBox: { n: 50, rate: 1 } },
    ]);
    const not = groupOf(report, 'not-upheld');
    expect(not).toMatchObject({ n: 40, asked: 40, answered: 12, response: { rate: 0.3 }, satisfied: { rate: 0 } });
    // Nobody gave a mark: nothing is said.
    expect(not).toMatchObject({ netPromoter: null, wouldRecommend: null });
    expect(groupOf(report, 'all')).toMatchObject({ n: 175, asked: 160, answered: 112 });
  });

  it('says of nobody that there is no share, also where the group has too few people to be shown', async () => {
    const report = await over([...CASES, ...many(4, 'few', { decision: 'partly-upheld', reaction: 'not-asked' })]);
    expect(groupOf(report, 'partly-upheld')).toMatchObject({ n: null, asked: 0, suppressed: 'small-cell' });
    const lines = shownCells(voiceTable(report)).filter(([group]) => group === 'partly-upheld');
    expect(lines.map(([, figure, n, share]) => [figure, n, share])).toEqual([
      ['response rate', '0', '-'],
      ['satisfied', '0', '-'],
      ['net promoter score', 'small', 'small'],
      ['would recommend (9, 10)', 'small', 'small'],
      ['agrees: fairly', 'small', 'small'],
      ['agrees: listened', 'small', 'small'],
    ]);
  });

  it('tells when staff wrote answers down, and keeps buying again out', async () => {
    const { notes, groups } = await over(CASES);
    expect(notes.join()).toContain('told to staff');
    expect(JSON.stringify(groups)).not.toMatch(/repurchase|bought/);
  });

  it('tallies the one thing to change by choice, the most wanted first', async () => {
    const { oneThing } = await over(CASES);
    expect(oneThing).toMatchObject({
      n: 100,
      choices: [
        { choice: 'nothing', people: 50, share: { rate: 0.5 } },
        { choice: 'speed', people: 50, share: { rate: 0.5 } },
      ],
    });
    const few = many(4, 'reach', { change_wanted: 'reach' });
    const { oneThing: hidden } = await over([...CASES, ...few]);
    // Four are hidden, and one of the others with them: 104 - 50 - 50 would be the four.
    expect(hidden?.choices.filter(({ people }) => people === null)).toHaveLength(2);
    expect((await over(few)).oneThing).toBeNull();
  });

  it('counts choices by page and by keys as one question, and says how many heard them', async () => {
    const { oneThing, notes } = await over(CASES);
    // 30 chose speed on the page, 20 by keys.
    expect(oneThing?.choices.find(({ choice }) => choice === 'speed')?.people).toBe(50);
    expect(notes.join()).toContain('Of the 100 who chose one thing to change 20 heard the choices on the telephone');
    // Three by keys are too few to be told.
    const few = many(3, 'key', { answered_by: 'phone', change_wanted: 'speed' });
    const byPage = CASES.filter(({ answered_by }) => answered_by !== 'phone');
    expect((await over([...byPage, ...few])).notes.join()).not.toContain('telephone');
  });

  it('hides figures of few people, and the one that would give them away', async () => {
    const partly = many(3, 'partly', { decision: 'partly-upheld', recommend: 9 });
    const report = await over([...CASES, ...partly]);
    expect(groupOf(report, 'partly-upheld')).toMatchObject({
      n: null,
      answered: null,
      netPromoter: null,
      suppressed: 'small-cell',
    });
    // Marks: 100 upheld and 3 partly; the total of 103 less 100 would be the three.
    expect(groupOf(report, 'upheld')?.netPromoter).toBeNull();
    expect(groupOf(report, 'all')?.netPromoter?.n).toBe(103);
  });

  it('tells by no sum or share what outcomes hides of the same people', async () => {
    const told = async (cases: readonly CaseRow[]) => {
      const report = (await anyReportOver('outcomes', { cases })) as OutcomesReport;
      const line = report.lines.find(({ decision, remedy }) => decision === 'upheld' && remedy === 'all');
      return line?.reactions.filter(({ n }) => n === null).map(({ reaction }) => reaction);
    };
    const [pleased, angry, silent] = [
      many(40, 'pleased', {}),
      many(30, 'angry', { reaction: 'dissatisfied' }),
      many(20, 'silent', { reaction: 'no-reply' }),
    ];
    // 93 less 90 who were asked would be the three.
    const unasked = [...pleased, ...angry, ...silent, ...many(3, 'unasked', { reaction: 'not-asked' })];
    expect(await told(unasked)).toEqual(['no-reply', 'not-asked']);
    const upheld = groupOf(await over(unasked), 'upheld');
    expect(upheld).toMatchObject({ n: 93, asked: null, response: null, suppressed: 'small-cell' });
    // 70 answered: outcomes shows 40 and 30, and the other two add up to 23.
    expect(upheld).toMatchObject({ answered: 70, satisfied: { rate: 4 / 7 } });
    // 73 asked less 70 answered would be the three, and of 70 answered the share of the satisfied the 30 that are hidden with them.
    const few = [...pleased, ...angry, ...many(3, 'few', { reaction: 'no-reply' })];
    expect(await told(few)).toEqual(['dissatisfied', 'no-reply']);
    expect(groupOf(await over(few), 'upheld')).toMatchObject({
      asked: 73,
      answered: null,
      response: null,
      satisfied: null,
    });
    // Of 50 answered the share of the satisfied would be the three.
    const sad = [...angry, ...silent, ...many(3, 'glad', {})];
    expect(await told(sad)).toEqual(['satisfied', 'no-reply']);
    expect(groupOf(await over(sad), 'upheld')).toMatchObject({ asked: 53, answered: null, satisfied: null });
  });

  it('says that nobody answered where nobody did', async () => {
    const report = await over([]);
    expect(groupOf(report, 'all')).toMatchObject({ n: 0, response: null, netPromoter: null, agrees: [] });
    expect(report.notes[0]).toContain('Nobody who was asked');
  });
});
