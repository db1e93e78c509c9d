import Button from '@cloudscape-design/components/button';
import { useState } from 'react';
import type { AnswerOf } from '../../api/routes.ts';
import { useAsk } from '../../api/use-api.ts';
import { useFormat } from '../../format/use-format.ts';
import { PageLayout } from '../../shell/page-layout.tsx';
import { EmptyState, ErrorState } from '../../states/error-state.tsx';
import { LoadingState } from '../../states/loading-state.tsx';
import { useWords } from '../../words/words.ts';
import { AwayDialog } from './away-dialog.tsx';
import { DeactivateDialog } from './deactivate-dialog.tsx';
import { PeopleTable } from './people-table.tsx';
import { PersonDialog } from './person-dialog.tsx';

export type OnRoster = AnswerOf<'GET /roster'>['people'][number];
export type RosterPerson = NonNullable<OnRoster['person']>;

/** What is being done, and with whom. */
export type Doing = { what: 'add' } | { what: 'edit' | 'away' | 'deactivate'; person: RosterPerson };

/** Who is given cases: added, changed, away, taken off; cases of who goes find somebody else. */
export default function RosterPage() {
  const { words } = useWords();
  const format = useFormat();
  const w = words.roster;
  const [doing, setDoing] = useState<Doing>();
  const roster = useAsk('GET /roster', {}, { refetchInterval: 30_000 });
  const load = useAsk('GET /load', {}, { refetchInterval: 30_000 });
  const people = roster.data?.people ?? [];
  const close = () => setDoing(undefined);
  const inHandOf = (personId: string) => load.data?.people.find((one) => one.personId === personId)?.inHand ?? 0;

  return (
    <PageLayout
      title={w.title}
      description={w.description}
      counter={roster.data && `(${format.number(people.filter(({ person }) => person !== null).length)})`}
      actions={
        <Button variant="primary" onClick={() => setDoing({ what: 'add' })}>
          {w.add}
        </Button>
      }
    >
      {roster.isPending && <LoadingState />}
      {roster.isError && <ErrorState error={roster.error} onAgain={() => roster.refetch()} />}
      {roster.data !== undefined && people.length === 0 && <EmptyState title={w.none} text={w.noneText} />}
      {people.length > 0 && <PeopleTable people={people} inHandOf={inHandOf} onDo={setDoing} />}
      {doing?.what === 'add' && <PersonDialog onClose={close} />}
      {doing?.what === 'edit' && <PersonDialog person={doing.person} onClose={close} />}
      {doing?.what === 'away' && <AwayDialog person={doing.person} onClose={close} />}
      {doing?.what === 'deactivate' && (
        <DeactivateDialog person={doing.person} inHand={inHandOf(doing.person.personId)} onClose={close} />
      )}
    </PageLayout>
  );
}
