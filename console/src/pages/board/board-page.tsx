import { keepPreviousData } from '@tanstack/react-query';
import { useAsk } from '../../api/use-api.ts';
import { useFormat } from '../../format/use-format.ts';
import { useSettings } from '../../session/settings.ts';
import { PageLayout } from '../../shell/page-layout.tsx';
import { ErrorState } from '../../states/error-state.tsx';
import { LoadingState } from '../../states/loading-state.tsx';
import { useWords } from '../../words/words.ts';
import { AgentsPanel } from './agents-panel.tsx';
import { BigNumbers } from './big-numbers.tsx';
import { DueSoonPanel } from './due-soon-panel.tsx';
import { LineFiguresPanel } from './line-figures-panel.tsx';
import { LineElsewhere, LinePanel } from './line-panel.tsx';
import { PeoplePanel, TeamsPanel } from './load-panels.tsx';

const FRESH_MS = 10_000;

/** How much lies with whom, what is about to be missed, and who waits on the line: a page to leave open. */
export default function BoardPage() {
  const { words } = useWords();
  const format = useFormat();
  const { signIn } = useSettings();
  const w = words.board;
  const load = useAsk('GET /load', {}, { refetchInterval: FRESH_MS, placeholderData: keepPreviousData });
  return (
    <PageLayout title={w.title} description={load.data && w.description(format.time(load.data.at))}>
      {load.isPending && <LoadingState />}
      {load.isError && <ErrorState error={load.error} onAgain={() => load.refetch()} />}
      {load.data !== undefined && <BigNumbers teams={load.data.teams} />}
      <div className="case-columns">
        <LineFiguresPanel />
        {signIn.how === 'local' ? <LinePanel /> : <LineElsewhere />}
      </div>
      <AgentsPanel />
      <DueSoonPanel />
      {load.data !== undefined && <TeamsPanel teams={load.data.teams} />}
      {load.data !== undefined && <PeoplePanel people={load.data.people} />}
    </PageLayout>
  );
}
