import { useLocation } from 'wouter';
import { useActions } from '../actions/actions.tsx';
import { useWords } from '../words/words.ts';
import { CaseLink, spokenNumber } from '../worklist/case-link.tsx';
import type { CallFacts } from './telephone.ts';
import { useCallersCase, useReadable } from './use-callers-case.ts';

/**
 * A number can be anybody's: it is asked whose cases came from it, and only said that it may be them. A key opens the case that the
 * call is, or likely is, about.
 */
export function Caller({ facts: { from, caseNumber, language } }: { facts: Omit<CallFacts, 'callId' | 'isOutbound'> }) {
  const { words } = useWords();
  const w = words.telephone;
  const [, go] = useLocation();
  const { number, others } = useCallersCase({ from, caseNumber });
  const found = useReadable(number);
  const name = found.data?.complaint?.complainant.name;
  useActions(
    number === undefined || found.error?.status === 404
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
          {w.aboutCase} <CaseOfCall number={caseNumber} />
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

/** The case that a call is about, and the way to it for who may read it. */
export function CaseOfCall({ number }: { number: string }) {
  const { words } = useWords();
  const { error } = useReadable(number);
  if (error?.status !== 404) return <CaseLink number={number} />;
  return `${spokenNumber(number)} (${words.telephone.unseen})`;
}
