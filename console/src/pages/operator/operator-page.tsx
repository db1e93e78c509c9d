import Alert from '@cloudscape-design/components/alert';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { keepPreviousData } from '@tanstack/react-query';
import { useAsk } from '../../api/use-api.ts';
import { useFormat } from '../../format/use-format.ts';
import { useSettings } from '../../session/settings.ts';
import { PageLayout } from '../../shell/page-layout.tsx';
import { ErrorState } from '../../states/error-state.tsx';
import { LoadingState } from '../../states/loading-state.tsx';
import { useWords } from '../../words/words.ts';
import { AuditPanel } from './audit-panel.tsx';
import { ExecutionsPanel } from './executions-panel.tsx';
import { FeedPanel, OutboxPanel } from './flow-panels.tsx';
import { QueuesPanel } from './queues-panel.tsx';

const FRESH_MS = 5_000;

/** How the engine stands. On AWS the engine is not ours to show: the page says where to look. */
export default function OperatorPage() {
  const { signIn } = useSettings();
  return signIn.how === 'local' ? <LocalEngine /> : <EngineElsewhere />;
}

function LocalEngine() {
  const { words } = useWords();
  const format = useFormat();
  const w = words.operator;
  const state = useAsk('GET /operator/state', {}, { refetchInterval: FRESH_MS, placeholderData: keepPreviousData });
  const it = state.data;
  return (
    <PageLayout
      title={w.title}
      description={
        it && `${w.description(format.moment(it.at))} ${it.dataFolder === null ? w.inMemory : w.dataIn(it.dataFolder)}`
      }
    >
      {state.isPending && <LoadingState />}
      {state.isError && <ErrorState error={state.error} onAgain={() => state.refetch()} />}
      {it !== undefined && (
        <SpaceBetween size="l">
          <QueuesPanel queues={it.queues} />
          <div className="even-columns">
            <ExecutionsPanel executions={it.executions} />
            <AuditPanel />
            <FeedPanel feed={it.feed} />
            <OutboxPanel outbox={it.outbox} />
          </div>
        </SpaceBetween>
      )}
    </PageLayout>
  );
}

function EngineElsewhere() {
  const { words } = useWords();
  const w = words.operator;
  return (
    <PageLayout title={w.title}>
      <Alert type="info" header={w.onAws}>
        {w.onAwsText}
        <ul>
          {w.onAwsWhere.map((where) => (
            <li key={where}>{where}</li>
          ))}
        </ul>
      </Alert>
    </PageLayout>
  );
}
