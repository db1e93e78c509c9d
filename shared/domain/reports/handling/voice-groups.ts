import { ANSWERS, REACTIONS, type Reaction } from '../../case/vocabulary.ts';
import type { CountRow } from '../../loyalty/cohort/cohort-counts.ts';
import { UNKNOWN } from '../../loyalty/cohort/groupings.ts';
import { ALL, crossedCells } from '../../loyalty/crossed-cells.ts';
import { type NetPromoter, netPromoter, topBox } from '../../statistics/survey.ts';
import { type Rate, wilson } from '../../statistics/wilson.ts';
import { outcomeCells } from './outcome-cells.ts';
import { VOICE_GROUPS } from './voice.ts';

type Share = Rate & { n: number };

/** People by the decision that they were told; null where too few people stand behind a figure. */
export interface VoiceGroup {
  group: string;
  n: number | null;
  asked: number | null;
  answered: number | null;
  /** Answered, of those asked. */
  response: Rate | null;
  /** Satisfied, of those who answered. */
  satisfied: Rate | null;
  /** Of who gave a mark from 0 to 10. */
  netPromoter: NetPromoter | null;
  /** A mark of 9 or 10. */
  wouldRecommend: Share | null;
  /** A mark of 5 of 5, by id of the sentence. */
  agrees: { id: string; topBox: Share | null }[];
  suppressed?: 'small-cell';
}

const BEST_MARK = 9;
const BEST_AGREEMENT = 5;

const ASKED = REACTIONS.filter((reaction) => reaction !== 'not-asked');
const isAnswer = ({ reaction }: CountRow) => ANSWERS.some((answer) => answer === reaction);
const peopleIn = (rows: readonly CountRow[]) => rows.reduce((sum, { people }) => sum + Number(people), 0);
const groupOf = ({ decision }: CountRow) => (typeof decision === 'string' ? decision : UNKNOWN);

export function voiceGroups(
  answers: readonly CountRow[],
  agreements: readonly CountRow[],
  smallest: number,
): VoiceGroup[] {
  const marks = agreements.flatMap(marksOf);
  const ids = [...new Set(marks.map(({ id }) => id))].sort();
  /** Which of the groups have too few people for a figure; the total is one of them. */
  const hiddenIn = (rows: readonly { decision: string; people: number }[]) =>
    crossedCells(
      rows.map(({ decision, people }) => ({ labels: [decision], people })),
      smallest,
    );
  const countable = (rows: readonly CountRow[]) =>
    rows.map((row) => ({ decision: groupOf(row), people: Number(row.people) }));
  const cells = {
    asked: hiddenIn(countable(answers.filter(({ reaction }) => reaction !== 'not-asked'))),
    answered: hiddenIn(countable(answers.filter(isAnswer))),
    marked: hiddenIn(countable(answers.filter(({ recommend }) => recommend !== null))),
  };
  const outcomes = outcomeCells(answers, smallest);
  const agreed = new Map(ids.map((id) => [id, hiddenIn(marks.filter((mark) => mark.id === id))]));
  return VOICE_GROUPS.filter((group) => group !== UNKNOWN || outcomes.people(group, ALL, ALL) > 0).map((group) => {
    const isIn = (decision: string) => group === ALL || group === decision;
    const own = answers.filter((row) => isIn(groupOf(row)));
    const isShown = (reaction: Reaction | typeof ALL) => !outcomes.isHidden(group, ALL, reaction);
    /** Whether the numbers that outcomes shows tell this sum anyway: all that it adds up, or all that it leaves of the total. */
    const isTold = (reactions: readonly Reaction[]) =>
      reactions.every(isShown) || (isShown(ALL) && REACTIONS.every((it) => reactions.includes(it) || isShown(it)));
    const shown = {
      n: isShown(ALL),
      asked: !cells.asked.isHidden(group) && isTold(ASKED),
      answered: !cells.answered.isHidden(group) && isTold(ANSWERS),
      marked: !cells.marked.isHidden(group),
    };
    const scored = own.filter(({ recommend }) => recommend !== null).map(scoreOf);
    const answered = own.filter(isAnswer);
    const asked = peopleIn(own.filter(({ reaction }) => reaction !== 'not-asked'));
    const isCut = !Object.values(shown).every(Boolean);
    return {
      group,
      n: shown.n ? peopleIn(own) : null,
      asked: shown.asked ? asked : null,
      answered: shown.answered ? peopleIn(answered) : null,
      response: shown.asked && shown.answered ? wilson(peopleIn(answered), asked) : null,
      satisfied:
        shown.answered && isShown('satisfied')
          ? wilson(peopleIn(answered.filter(({ reaction }) => reaction === 'satisfied')), peopleIn(answered))
          : null,
      netPromoter: shown.marked ? netPromoter(scored) : null,
      wouldRecommend: shown.marked
        ? withN(topBox(scored, BEST_MARK), peopleIn(own.filter(({ recommend }) => recommend !== null)))
        : null,
      agrees: ids.map((id) => {
        const given = marks.filter((mark) => mark.id === id && isIn(mark.decision));
        const n = given.reduce((sum, { people }) => sum + people, 0);
        return { id, topBox: agreed.get(id)?.isHidden(group) ? null : withN(topBox(given, BEST_AGREEMENT), n) };
      }),
      ...(isCut && { suppressed: 'small-cell' as const }),
    };
  });
}

const scoreOf = ({ recommend, people }: CountRow) => ({ score: Number(recommend), people: Number(people) });
const withN = (rate: Rate | null, n: number): Share | null => (rate === null ? null : { n, ...rate });

/** `fairly:4 listened:5` of so many people. */
function marksOf(row: CountRow): { id: string; score: number; decision: string; people: number }[] {
  if (typeof row.agreement !== 'string') return [];
  return row.agreement.split(' ').map((mark) => {
    const [id = '', score] = mark.split(':');
    return { id, score: Number(score), decision: groupOf(row), people: Number(row.people) };
  });
}
