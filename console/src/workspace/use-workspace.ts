import { useQuery } from '@tanstack/react-query';
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Role } from '../../../events/answers.ts';
import { useAsk } from '../api/use-api.ts';
import type { ContactHints, Workspace, WorkspaceState } from './open-workspace.ts';

/** Who works on cases. */
export const AT_WORK: readonly Role[] = ['agent', 'supervisor', 'admin'];

export const WorkspaceContext = createContext<Workspace | undefined>(undefined);

export function useOpened(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (workspace === undefined) throw new Error('the workspace is read inside WorkspaceContext');
  return workspace;
}

export function useWorkspace(): WorkspaceState {
  const workspace = useOpened();
  return useSyncExternalStore(workspace.subscribe, workspace.state);
}

/** What the workspace says of a contact; what its flow noted stays as it is once an agent has it. */
export function useHints(contactId: string | null) {
  const workspace = useOpened();
  return useQuery<ContactHints>({
    queryKey: ['contact', contactId],
    queryFn: () => workspace.hintsOf(contactId ?? ''),
    enabled: contactId !== null,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}

/** A case opens seconds after its number was told, perhaps while the caller already speaks to somebody. */
const NOT_YET_MS = 3_000;
/** After a minute it is not late: it is a case that this person may not see. */
const MOST_LOOKS = 20;

/** The case that the flow noted on a contact, as the house lets this person see it. */
export function useNotedCase(caseId: string | null) {
  return useAsk(
    'GET /cases',
    { query: { caseId: caseId ?? '' } },
    {
      enabled: caseId !== null,
      refetchInterval: ({ state }) =>
        state.data?.cases.length === 0 && state.dataUpdateCount < MOST_LOOKS && NOT_YET_MS,
    },
  );
}
