import { useLocation } from 'wouter';
import { useActions } from '../actions/actions.tsx';
import { useAsk } from '../api/use-api.ts';
import { useWords } from '../words/words.ts';
import { CaseLink } from '../worklist/case-link.tsx';
import type { CallFacts } from './telephone.ts';
import { useCallersCase } from './use-callers-case.ts';

/**
 * A number can be anybody's: it is asked whose cases came from it, and only said that it may be them. A key opens the case that the
 * call is, or likely is, about.
 */
export function Caller({ facts: { from, caseNumber, language } }: { facts: Omit<CallFacts, 'callId' | 'isOutbound'> }) {
  const { words } = useWords();
  const w = words.telephone;
  const [, go] = useLocation();
  const { number, others } = useCallersCase({ from, caseNumber });
  const found = useAsk(
    'GET /cases/{caseNumber}',
    { path: { caseNumber: number ?? '' } },
    { enabled: number !== undefined, staleTime: 60_000, retry: false },
  );
  const name = found.data?.complaint?.complainant.name;
  useActions(
    number === undefined
      ? []
      : [{ id: 'callers-case', label: words.actions.openCase(number), keys: 'v o', run: () => go(`/cases/${number}`) }],
    'everywhere',
  );
  return (
    <>
      <b>{from ?? w.withheld}</b>
      {name !== undefined && ` · ${w.mayBe(name)}`} · {w.speaks(language)}
      {caseNumber !== null && (
        <>
          {' · '}
          {w.aboutCase} <CaseLink number={caseNumber} />
        </>
      )}
      {others.length > 0 && (
        <>
          {' · '}
          {caseNumber === null ? w.itsCases : w.otherCases}{' '}
          {others.map((one) => (
            <span key={one.caseNumber}>
              <CaseLink number={one.caseNumber} />{' '}
            </span>
          ))}
        </>
      )}
    </>
  );
}
