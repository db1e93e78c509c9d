import { QueryClient, type UseQueryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSession } from '../session/session.ts';
import { Problem } from './problem.ts';
import type { AnswerOf, AskedOf, RouteName } from './routes.ts';
import { sharedCases } from './shared-cases.ts';

const LISTS_OF_CASES: readonly RouteName[] = ['GET /cases', 'GET /handover'];

/** A refusal stays one however often it is asked for; what may pass is asked three times. */
export function makeQueryClient(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        retry: (failures, error) => failures < 2 && error instanceof Problem && error.mayPass,
        refetchOnWindowFocus: true,
        staleTime: 2_000,
        // Offline is something that we say, not something that a request waits for in silence.
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
  for (const list of LISTS_OF_CASES) client.setQueryDefaults([list], { structuralSharing: sharedCases });
  return client;
}

type AskOptions<A> = Omit<UseQueryOptions<A, Problem>, 'queryKey' | 'queryFn'>;

export const keyOf = <R extends RouteName>(route: R, asked: AskedOf<R>) => [route, asked] as const;

/** Reads a route and keeps it fresh: `useAsk('GET /cases/{caseNumber}', { path: { caseNumber } })`. */
export function useAsk<R extends RouteName>(route: R, asked: AskedOf<R>, options: AskOptions<AnswerOf<R>> = {}) {
  const { ask } = useSession();
  return useQuery<AnswerOf<R>, Problem>({
    ...options,
    queryKey: keyOf(route, asked),
    queryFn: ({ signal }) => ask(route, asked, { signal }),
  });
}

interface Heard<A> {
  onSuccess?(answer: A): void;
  /** Without it the error stands in `error` alone. */
  onError?(problem: Problem): void;
}

/**
 * Sends to a route; what was read of the routes in `stale` is read again after it. The error is a `Problem`. Whoever sends with `mutate`
 * hears what became of each sending, also where they have closed the dialog or gone to another page meanwhile: a draft that was sent is
 * forgotten, and somebody is told.
 */
export function useTell<R extends RouteName>(route: R, stale: readonly RouteName[] = []) {
  const { ask } = useSession();
  const client = useQueryClient();
  const sending = useMutation<AnswerOf<R>, Problem, AskedOf<R>>({
    mutationFn: (asked) => ask(route, asked),
    onSettled: () => Promise.all(stale.map((name) => client.invalidateQueries({ queryKey: [name] }))),
  });
  function mutate(asked: AskedOf<R>, { onSuccess, onError }: Heard<AnswerOf<R>> = {}): void {
    sending.mutateAsync(asked).then(onSuccess, (error) => onError?.(error));
  }
  return { ...sending, mutate };
}
