import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import { useFormat } from '../../format/use-format.ts';
import { useWords } from '../../words/words.ts';
import type { Mark, Scorecard } from './scorecard.ts';

const OF_STATE: Record<Scorecard['state'], StatusIndicatorProps.Type> = {
  given: 'pending',
  agreed: 'success',
  disputed: 'warning',
  settled: 'success',
};
const OF_MARK: Record<Mark['mark'], StatusIndicatorProps.Type> = {
  met: 'success',
  partly: 'warning',
  'not-met': 'error',
  'not-applicable': 'stopped',
};

export function StateIndicator({ state }: Pick<Scorecard, 'state'>) {
  const { words } = useWords();
  return <StatusIndicator type={OF_STATE[state]}>{words.quality.states[state]}</StatusIndicator>;
}

export function MarkIndicator({ mark }: Pick<Mark, 'mark'>) {
  const { words } = useWords();
  return <StatusIndicator type={OF_MARK[mark]}>{words.quality.marks[mark]}</StatusIndicator>;
}

/** The share that was met, and beside it, never in it, what should not have been missed. */
export function ScoreText({ scorecard: { score, card } }: { scorecard: Scorecard }) {
  const { words, language } = useWords();
  const format = useFormat();
  const w = words.quality;
  const missed = card.criteria.filter(({ id }) => score.criticalMissed.includes(id)).map(({ name }) => name[language]);
  return (
    <>
      <b>{score.percent === null ? w.noScore : format.share(score.percent / 100)}</b>
      {missed.length > 0 && (
        <div>
          <StatusIndicator type="error">{w.criticalMissed(missed.join(', '))}</StatusIndicator>
        </div>
      )}
    </>
  );
}
