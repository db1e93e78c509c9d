import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { useQueryClient } from '@tanstack/react-query';
import { useAsk, useTell } from '../../api/use-api.ts';
import { useDraft } from '../../drafts/use-draft.ts';
import { useFormat, useToday } from '../../format/use-format.ts';
import { useNames } from '../../session/names.tsx';
import { useSession } from '../../session/session.ts';
import { useNotify } from '../../shell/notices.tsx';
import { EmptyState, ErrorState } from '../../states/error-state.tsx';
import { useReportWords as useWords } from '../report-words.ts';
import { draftOf, type EntryDraft, emptyDraft, toldOf } from './entry-draft.ts';
import { EntryForm } from './entry-form.tsx';

/** What the firm measures beside its cases: told here, put right here, and counted by the report above. */
export function IndicatorLog() {
  const nameOf = useNames();
  const { words, language } = useWords();
  const { person } = useSession();
  const format = useFormat();
  const notify = useNotify();
  const client = useQueryClient();
  const today = useToday();
  const w = words.indicators;
  const [draft, change, forget] = useDraft<EntryDraft>('indicator', emptyDraft(person.id, today));
  const log = useAsk('GET /indicators', { query: {} });
  const tell = useTell('POST /indicators', ['GET /indicators']);
  const begin = (next: EntryDraft) => {
    tell.reset();
    change(next);
  };
  function send(wanted: EntryDraft) {
    tell.mutate(
      { body: toldOf(wanted, language) },
      {
        onSuccess: () => {
          forget();
          notify({ type: 'success', text: w.kept, id: 'indicator' });
          client.invalidateQueries({ queryKey: ['report'] });
        },
      },
    );
  }
  const isConflict = tell.error?.status === 409;
  const theirs = isConflict ? log.data?.indicators.find((one) => one.indicatorId === draft.indicatorId) : undefined;

  return (
    <div className="no-print below">
      <Container
        header={
          <Header variant="h2" description={w.text}>
            {w.title}
          </Header>
        }
      >
        <SpaceBetween size="l">
          <EntryForm
            draft={draft}
            problem={tell.error}
            isSending={tell.isPending}
            theirs={theirs}
            onChange={change}
            onSend={send}
            onNew={() => begin(emptyDraft(person.id, today))}
          />
          {log.isError && <ErrorState error={log.error} onAgain={() => log.refetch()} />}
          <Table
            data-table="log"
            variant="embedded"
            contentDensity="compact"
            loading={log.isPending}
            loadingText={words.states.loading}
            ariaLabels={{ tableLabel: w.log }}
            items={[...(log.data?.indicators ?? [])]}
            empty={<EmptyState title={words.states.nothing} text={w.empty} />}
            footer={log.data?.more === true ? w.more : undefined}
            columnDefinitions={[
              { id: 'day', header: w.day, isRowHeader: true, cell: ({ day }) => format.day(day) },
              { id: 'kind', header: w.kind, cell: ({ kind }) => w.kinds[kind] },
              { id: 'value', header: w.value, cell: ({ value }) => (value === undefined ? '' : format.number(value)) },
              { id: 'owner', header: w.owner, cell: ({ owner }) => nameOf(owner) },
              { id: 'text', header: w.words, cell: ({ text }) => <span className="words">{text}</span> },
              {
                id: 'correct',
                header: w.correct,
                cell: (entry) => (
                  <Button
                    variant="inline-link"
                    ariaLabel={w.correctOf(w.kinds[entry.kind], format.day(entry.day))}
                    onClick={() => begin(draftOf(entry, language))}
                  >
                    {w.correct}
                  </Button>
                ),
              },
            ]}
          />
        </SpaceBetween>
      </Container>
    </div>
  );
}
