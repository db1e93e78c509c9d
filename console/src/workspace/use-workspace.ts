import { useQuery } from '@tanstack/react-query';
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { ContactHints, Workspace, WorkspaceState } from './open-workspace.ts';

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
export function useHints(contactId: string) {
  const workspace = useOpened();
  return useQuery<ContactHints>({
    queryKey: ['contact', contactId],
    queryFn: () => workspace.hintsOf(contactId),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}
