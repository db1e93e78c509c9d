import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import type { AnswerOf } from '../../api/routes.ts';
import { useAsk } from '../../api/use-api.ts';
import { DueClock } from '../../format/due-clock.tsx';
import { useFormat } from '../../format/use-format.ts';
import { TeamPicker, useTeamName } from '../../forms/team-picker.tsx';
import { CategoryName } from '../../session/category-name.tsx';
import { useNames } from '../../session/names.tsx';
import { useIsNarrow } from '../../shell/use-media.ts';
import { useTitle } from '../../shell/use-title.ts';
import { SeverityBadge } from '../../states/badges.tsx';
import { EmptyState, ErrorState } from '../../states/error-state.tsx';
import { useWords } from '../../words/words.ts';
import { spokenNumber } from '../../worklist/case-link.tsx';
import { FinishDialog } from './finish-dialog.tsx';

export type DelegatedTask = AnswerOf<'GET /delegated-tasks'>['tasks'][number];

const FRESH_MS = 10_000;

/** What the reader's teams do for cases of others, what is due first on top. */
export default function DelegatedTasksPage() {
  const { words } = useWords();
  const format = useFormat();
  const isNarrow = useIsNarrow();
  const teamOf = useTeamName();
  const nameOf = useNames();
  const [search, setSearch] = useSearchParams();
  const [finishing, setFinishing] = useState<DelegatedTask>();
  const w = words.delegated;
  useTitle(w.title);
  const team = search.get('team') ?? '';
  const query = team === '' ? {} : { team };
  const list = useAsk('GET /delegated-tasks', { query }, { refetchInterval: FRESH_MS });
  const tasks = list.data?.tasks ?? [];
  return (
    <>
      <Table
        variant="full-page"
        wrapLines
        items={tasks}
        trackBy="taskId"
        loading={list.isPending}
        loadingText={words.states.loading}
        ariaLabels={{ tableLabel: w.title }}
        header={
          <SpaceBetween size="m">
            <Header
              variant="awsui-h1-sticky"
              description={w.description}
              counter={list.data && `(${format.number(tasks.length)})`}
              actions={<TeamPicker value={team} onChange={(id) => setSearch(id === '' ? {} : { team: id })} />}
            >
              {w.title}
            </Header>
            {list.isError && <ErrorState error={list.error} onAgain={() => list.refetch()} />}
          </SpaceBetween>
        }
        empty={list.isError ? null : <EmptyState title={w.none} text={w.noneText} />}
        columnDefinitions={[
          {
            id: 'due',
            header: words.worklist.due,
            minWidth: isNarrow ? 110 : 170,
            cell: ({ dueAt }) => <DueClock dueAt={dueAt} />,
          },
          {
            id: 'task',
            header: w.task,
            isRowHeader: true,
            minWidth: isNarrow ? 130 : 260,
            cell: ({ text, category, severity }) => (
              <>
                <span className="words">{text ?? w.erased}</span>
                <Box fontSize="body-s" color="text-body-secondary">
                  <CategoryName id={category} /> <SeverityBadge severity={severity} />
                </Box>
              </>
            ),
          },
          ...(isNarrow
            ? []
            : [
                {
                  id: 'owner',
                  header: w.owner,
                  minWidth: 140,
                  cell: ({ owner, team: of }: DelegatedTask) => (
                    <>
                      {owner == null ? w.anybody : nameOf(owner)}
                      <Box fontSize="body-s" color="text-body-secondary">
                        {teamOf(of)}
                      </Box>
                    </>
                  ),
                },
                {
                  id: 'case',
                  header: w.ofCase,
                  minWidth: 150,
                  // No link: the case may be none of the reader's.
                  cell: (task: DelegatedTask) => spokenNumber(task.caseNumber),
                },
              ]),
          {
            id: 'finish',
            header: words.forms.actions,
            width: isNarrow ? 110 : 140,
            cell: (task) => (
              <Button wrapText={false} ariaLabel={w.finishCase(task.caseNumber)} onClick={() => setFinishing(task)}>
                {w.finish}
              </Button>
            ),
          },
        ]}
      />
      {finishing !== undefined && <FinishDialog task={finishing} onClose={() => setFinishing(undefined)} />}
    </>
  );
}
