import type { MarketReport } from '../../../../shared/charts/report-shapes.ts';
import type { MarketQuestion } from '../use-report.ts';

/** What one can enter instead of the firm's own figure, by the API's names; all are shares but these two. */
export const ENTERED = [
  'customers',
  'problemRate',
  'complaintRate',
  'repurchase.noProblem',
  'repurchase.silent',
  'repurchase.satisfied',
  'repurchase.mollified',
  'repurchase.dissatisfied',
  'repurchase.no-reply',
  'repurchase.not-asked',
  'margin',
] as const;
export type EnteredName = (typeof ENTERED)[number];
export const isShare = (name: string) => name !== 'customers' && name !== 'margin' && name !== 'complainants';
export const isEntered = (name: string): name is EnteredName => (ENTERED as readonly string[]).includes(name);

/** What if: a change of today's figures, in the address as `if.problemRate`. */
export const LEVERS = ['problemRate', 'complaintRate', 'moved'] as const;
export type Lever = (typeof LEVERS)[number];

type Parameters = Record<string, string>;

/** The inputs in the address as the API takes them; undefined where nothing was entered. */
export function enteredOf(parameters: Parameters): MarketQuestion | undefined {
  const entered: Record<string, unknown> = {};
  const repurchase: Record<string, number> = {};
  for (const name of ENTERED) {
    const given = parameters[name];
    if (given === undefined) continue;
    if (name.startsWith('repurchase.')) repurchase[name.slice('repurchase.'.length)] = Number(given);
    else entered[name] = Number(given);
  }
  if (Object.keys(repurchase).length > 0) entered.repurchase = repurchase;
  if (Object.keys(entered).length === 0) return undefined;
  return { ...entered, ...(parameters.until !== undefined && { until: parameters.until }) } as MarketQuestion;
}

/** Where each lever stands today; undefined where that cannot be said, so that nothing can be changed either. */
export function todayOf(report: MarketReport): Record<Lever, number | undefined> {
  const { problems, complainers } = report;
  const problemRate = report.inputs.find(({ input }) => input === 'problemRate')?.value ?? undefined;
  const complaintRate =
    problems === null || complainers === null || problems === 0 ? undefined : complainers / problems;
  return { problemRate, complaintRate, moved: sharesOf(report).length > 0 ? 0 : undefined };
}

/** The question with one scenario of one's own; undefined where no lever was moved. */
export function whatIfOf(parameters: Parameters, report: MarketReport, name: string): MarketQuestion | undefined {
  const lever = (which: Lever | 'cost') => {
    const given = parameters[`if.${which}`];
    return given === undefined ? undefined : Number(given);
  };
  const [problemRate, complaintRate, moved, cost] = [
    lever('problemRate'),
    lever('complaintRate'),
    lever('moved'),
    lever('cost'),
  ];
  if (problemRate === undefined && complaintRate === undefined && moved === undefined) return undefined;
  return {
    ...enteredOf(parameters),
    ...(parameters.until !== undefined && { until: parameters.until }),
    scenarios: [
      {
        name,
        ...(problemRate !== undefined && { problemRate }),
        ...(complaintRate !== undefined && { complaintRate }),
        ...(moved !== undefined && { outcomeShares: movedShares(sharesOf(report), moved) }),
        ...(cost !== undefined && { cost }),
      },
    ],
  } as MarketQuestion;
}

function sharesOf({ inputs }: MarketReport): { who: string; share: number }[] {
  return inputs.flatMap(({ input, value }) =>
    input.startsWith('outcomeShares.') && value !== null
      ? [{ who: input.slice('outcomeShares.'.length), share: value }]
      : [],
  );
}

/** Of those who ended dissatisfied or mollified this part is satisfied instead. */
function movedShares(shares: readonly { who: string; share: number }[], part: number): Record<string, number> {
  const isMoved = (who: string) => who === 'dissatisfied' || who === 'mollified';
  const won = shares.filter(({ who }) => isMoved(who)).reduce((sum, { share }) => sum + share * part, 0);
  return Object.fromEntries(
    shares.map(({ who, share }) => {
      if (isMoved(who)) return [who, share * (1 - part)];
      return [who, who === 'satisfied' ? Math.min(1, share + won) : share];
    }),
  );
}
