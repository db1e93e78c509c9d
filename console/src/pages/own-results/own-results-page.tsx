import { keepPreviousData } from '@tanstack/react-query';
import type { AnswerOf } from '../../api/routes.ts';
import { useAsk } from '../../api/use-api.ts';
import { useFormat } from '../../format/use-format.ts';
import { PageLayout } from '../../shell/page-layout.tsx';
import { ErrorState } from '../../states/error-state.tsx';
import { LoadingState } from '../../states/loading-state.tsx';
import { useWords } from '../../words/words.ts';
import { ScorecardsPanel } from '../quality/scorecards-panel.tsx';
import { CallsPanel } from './calls-panel.tsx';
import { CameBackPanel } from './came-back-panel.tsx';
import { DecisionsPanel, ReactionsPanel } from './periods-panels.tsx';

/** What came of one's own decisions: to learn by, not to be ranked by. */
export default function OwnResultsPage() {
  const { words } = useWords();
  const w = words.ownResults;
  const results = useAsk('GET /own-results', {}, { placeholderData: keepPreviousData });
  return (
    <PageLayout title={w.title} description={w.about}>
      {results.isPending && <LoadingState />}
      {results.isError && <ErrorState error={results.error} onAgain={() => results.refetch()} />}
      {results.data !== undefined && <NowNumbers {...results.data.now} />}
      {results.data !== undefined && (
        <div className="even-columns">
          <DecisionsPanel {...results.data} />
          <ReactionsPanel {...results.data} />
        </div>
      )}
      {results.data !== undefined && <CallsPanel calls={results.data.calls} />}
      {results.data !== undefined && <CameBackPanel {...results.data.cameBack} />}
      <ScorecardsPanel />
    </PageLayout>
  );
}

function NowNumbers(now: AnswerOf<'GET /own-results'>['now']) {
  const { words } = useWords();
  const format = useFormat();
  return (
    <dl className="big-numbers">
      {(['inHand', 'dueToday', 'broken'] as const).map((name) => (
        <div key={name} className={name === 'broken' && now.broken > 0 ? 'bad' : undefined}>
          <dt>{words.ownResults[name]}</dt>
          <dd>{format.number(now[name])}</dd>
        </div>
      ))}
    </dl>
  );
}
