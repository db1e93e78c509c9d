import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import type { AnswerOf } from '../../api/routes.ts';
import { useAsk, useTell } from '../../api/use-api.ts';
import { useFormat } from '../../format/use-format.ts';
import { useNames } from '../../session/names.tsx';
import { useSession } from '../../session/session.ts';
import { useNotify } from '../../shell/notices.tsx';
import { PageLayout } from '../../shell/page-layout.tsx';
import { EmptyState, ErrorState } from '../../states/error-state.tsx';
import { LoadingState } from '../../states/loading-state.tsx';
import { saidOf } from '../../states/said-of.ts';
import { useWords } from '../../words/words.ts';
import { AwayDialog } from './away-dialog.tsx';
import { DeactivateDialog } from './deactivate-dialog.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { PeopleTable } from './people-table.tsx';
import { PersonDialog } from './person-dialog.tsx';
import { RoleDialog } from './role-dialog.tsx';

export type OnRoster = AnswerOf<'GET /roster'>['people'][number];
export type RosterPerson = NonNullable<OnRoster['person']>;

/** What is being done, and with whom. */
export type Doing =
  | { what: 'add' | 'invite' }
  | { what: 'edit' | 'away'; person: RosterPerson }
  | { what: 'change-role'; one: OnRoster }
  | { what: 'take-off' | 'deactivate' | 'reactivate'; personId: string };

/** Who is given cases: added, changed, away, taken off; cases of who goes find somebody else. Admins invite, change roles and deactivate, too. */
export default function RosterPage() {
  const { words } = useWords();
  const { person: me } = useSession();
  const notify = useNotify();
  const format = useFormat();
  const nameOf = useNames();
  const w = words.roster;
  const [doing, setDoing] = useState<Doing>();
  const roster = useAsk('GET /roster', {}, { refetchInterval: 30_000 });
  const load = useAsk('GET /load', {}, { refetchInterval: 30_000 });
  const reactivate = useTell('POST /accounts', ['GET /roster']);
  const people = roster.data?.people ?? [];
  const close = () => setDoing(undefined);
  function begin(next: Doing) {
    if (next.what !== 'reactivate') return setDoing(next);
    const { what: type, personId } = next;
    reactivate.mutate(
      { body: { type, personId } },
      {
        onSuccess: () => notify({ type: 'success', text: w.reactivated(nameOf(personId)) }),
        onError: (error) => notify({ type: 'error', text: saidOf(error, words) }),
      },
    );
  }
  // Of whom nothing is told nothing is in hand; as long as nothing is told of anybody, that is not known.
  const inHandOf = (personId: string) =>
    load.data && (load.data.people.find((one) => one.personId === personId)?.inHand ?? 0);
  /** As somebody stands there now: all of them is put anew, and what a colleague changed since the dialog was opened with it. */
  const nowOf = (one: RosterPerson) => people.find(({ personId }) => personId === one.personId)?.person ?? one;

  return (
    <PageLayout
      title={w.title}
      description={w.description}
      counter={roster.data && `(${format.number(people.filter(({ person }) => person !== null).length)})`}
      actions={
        <SpaceBetween direction="horizontal" size="xs">
          <Button variant={me.role === 'admin' ? 'normal' : 'primary'} onClick={() => begin({ what: 'add' })}>
            {w.add}
          </Button>
          {me.role === 'admin' && (
            <Button variant="primary" onClick={() => begin({ what: 'invite' })}>
              {w.invite}
            </Button>
          )}
        </SpaceBetween>
      }
    >
      {roster.isPending && <LoadingState />}
      {load.isError && !roster.isError && <ErrorState error={load.error} onAgain={() => load.refetch()} />}
      {roster.isError && <ErrorState error={roster.error} onAgain={() => roster.refetch()} />}
      {roster.data !== undefined && people.length === 0 && <EmptyState title={w.none} text={w.noneText} />}
      {people.length > 0 && <PeopleTable people={people} inHandOf={inHandOf} onDo={begin} />}
      {doing?.what === 'add' && <PersonDialog onClose={close} />}
      {doing?.what === 'invite' && <InviteDialog people={people} onClose={close} />}
      {doing?.what === 'edit' && <PersonDialog person={nowOf(doing.person)} onClose={close} />}
      {doing?.what === 'away' && <AwayDialog person={nowOf(doing.person)} onClose={close} />}
      {doing?.what === 'change-role' && (
        <RoleDialog one={doing.one} inHand={inHandOf(doing.one.personId)} onClose={close} />
      )}
      {(doing?.what === 'take-off' || doing?.what === 'deactivate') && (
        <DeactivateDialog
          personId={doing.personId}
          how={doing.what}
          inHand={inHandOf(doing.personId)}
          onClose={close}
        />
      )}
    </PageLayout>
  );
}
