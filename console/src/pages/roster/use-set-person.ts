import { useTell } from '../../api/use-api.ts';
import { useNames } from '../../session/names.tsx';
import { useNotify } from '../../shell/notices.tsx';
import { useWords } from '../../words/words.ts';
import type { RosterPerson } from './roster-page.tsx';

/** Puts somebody on the roster as they are to stand there, all of it anew. */
export function useSetPerson(onDone: () => void) {
  const { words } = useWords();
  const notify = useNotify();
  const nameOf = useNames();
  const tell = useTell('POST /roster', ['GET /roster', 'GET /load']);
  const set = (person: RosterPerson) =>
    tell.mutate(
      { body: { type: 'setPerson', person } },
      {
        onSuccess: () => {
          notify({ type: 'success', text: words.roster.saved(nameOf(person.personId)) });
          onDone();
        },
      },
    );
  return { set, isPending: tell.isPending, error: tell.error };
}
