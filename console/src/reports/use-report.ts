import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Ask } from '../api/ask.ts';
import type { Problem } from '../api/problem.ts';
import type { AskedOf, ReportAnswer } from '../api/routes.ts';
import { useSession } from '../session/session.ts';

export type MarketQuestion = AskedOf<'POST /reports/market-damage'>['body'];

export interface ReportQuestion {
  name: string;
  parameters: Record<string, string>;
  /** Of market damage: what somebody entered. */
  inputs?: MarketQuestion;
}

export interface FinishedReport {
  /** Of the run: its tables and CSV are asked for by it. */
  id: string;
  result: ReportAnswer;
}

/** How long until one asks again whether a run is over: often at first, since most are over in a second. */
const WAITS_MS = [300, 600, 1_000, 2_000];

/** A report, worked out first where it has to be. Old figures stay while others are on their way. */
export function useReport(question: ReportQuestion, isWanted = true) {
  const { ask } = useSession();
  return useQuery<FinishedReport, Problem>({
    queryKey: ['report', question],
    queryFn: ({ signal }) => finish(ask, question, signal),
    enabled: isWanted,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    // It changes with the data, not while one looks to another window; and it may take a minute to work out.
    refetchOnWindowFocus: false,
  });
}

async function finish(ask: Ask, { name, parameters, inputs }: ReportQuestion, signal: AbortSignal) {
  let address = '';
  const onHeaders = (headers: Headers) => {
    address = headers.get('content-location') ?? headers.get('location') ?? '';
  };
  let answer = await (inputs === undefined
    ? ask('GET /reports/{name}', { path: { name }, query: parameters }, { signal, onHeaders })
    : ask('POST /reports/market-damage', { body: inputs }, { signal, onHeaders }));
  const id = address.split('/').at(-1) ?? '';
  for (let tries = 0; !('report' in answer); tries += 1) {
    await delay(WAITS_MS[Math.min(tries, WAITS_MS.length - 1)] ?? 0, signal);
    answer = await ask('GET /reports/runs/{id}', { path: { id } }, { signal });
  }
  return { id, result: answer as ReportAnswer };
}

function delay(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
