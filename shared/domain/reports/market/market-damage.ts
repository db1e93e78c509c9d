import { REACTIONS } from '../../case/vocabulary.ts';
import { epochDay } from '../../loyalty/epoch-days.ts';
import type { Report } from '../report.ts';
import { damageOf } from './damage.ts';
import { type Figure, type FigureName, rateOf, shareOf } from './figures.ts';
import { marketNotes } from './market-notes.ts';
import type { MarketReport } from './market-report.ts';
import { marketSql, returnsSql, SURVEYS_SQL } from './market-sql.ts';
import { marketTable } from './market-table.ts';
import { type OwnFigures, ownFigures } from './own-figures.ts';
import { type MarketQuestion, parseMarketQuestion } from './question.ts';

/** What problems cost in customers, and what it would bring to have fewer. Definitions: docs/reports/market-damage.md. */
export const marketDamage: Report<MarketQuestion, MarketReport> = {
  name: 'market-damage',
  nightly: [{}],
  parse: parseMarketQuestion,

  queries(question, { returnWindowDays }) {
    if (isEntered(question)) return [];
    const until = question.until === null ? null : (epochDay(question.until) ?? null);
    const values = [null, until, returnWindowDays];
    return [
      { sql: returnsSql(), values },
      { sql: marketSql(), values },
      { sql: SURVEYS_SQL, values: [] },
    ];
  },

  assemble(answers, question, { smallestGroup }) {
    const own = ownFigures(answers, smallestGroup);
    const figures = allFigures(question, own);
    const { damage, impossible } = damageOf(figures, question.scenarios);
    return {
      report: 'market-damage',
      ...{ from: own.from, until: own.until },
      ...damage,
      inputs: figures.map(({ spread: _, ...figure }) => figure),
      ...{ together: own.together, survey: own.survey },
      notes: marketNotes(question, own, { damage, figures, impossible }),
    };
  },

  table: marketTable,
};

/** Whether all that the model can need was entered, so that no row has to be read. */
function isEntered({ entered, scenarios }: MarketQuestion): boolean {
  const isThere = (name: FigureName) => entered[name] !== undefined;
  const isNobody = (share: FigureName) =>
    entered[share] === 0 && (scenarios ?? []).every(({ changes }) => (changes[share] ?? 0) === 0);
  return (
    (['customers', 'problemRate', 'complaintRate'] as const).every(isThere) &&
    (['noProblem', 'silent'] as const).every((who) => isThere(rateOf(who))) &&
    REACTIONS.every((it) => isThere(shareOf(it)) && (isThere(rateOf(it)) || isNobody(shareOf(it))))
  );
}

/** What was entered stands; what was not is the firm's own. What only helps to work another out goes where that is entered. */
function allFigures({ entered, ranges }: MarketQuestion, own: OwnFigures): Figure[] {
  const assumed = Object.entries(entered).map(([name, value]): Figure => {
    const input = name as FigureName;
    const [lower = null, upper = null] = ranges[input] ?? [];
    const spread = lower === null ? null : ({ kind: 'range' } as const);
    return { input, value: value ?? null, source: 'assumed', n: null, lower, upper, spread };
  });
  const isEnteredOrIdle = (input: FigureName) =>
    entered[input] !== undefined || (input === 'baseline' && entered['repurchase.noProblem'] !== undefined);
  return [...assumed, ...own.figures.filter(({ input }) => !isEnteredOrIdle(input))];
}
