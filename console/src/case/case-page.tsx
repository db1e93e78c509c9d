import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useEffect } from 'react';
import { useLocation, useParams } from 'wouter';
import { useActions } from '../actions/actions.tsx';
import { ScorecardWay } from '../pages/quality/scorecard-way.tsx';
import { useSession } from '../session/session.ts';
import { useNotify } from '../shell/notices.tsx';
import { useWords } from '../words/words.ts';
import { keepLastCase, keptLastCase, keptOrder, neighboursOf } from '../worklist/order.ts';
import { CaseSheet } from './case-sheet.tsx';

/** A case, and the ways from it to the list that one came from and to its neighbours there. */
export default function CasePage() {
  const { words } = useWords();
  const { caseNumber = '' } = useParams();
  const [, go] = useLocation();
  const notify = useNotify();
  const me = useSession().person.id;
  const w = words.case;

  useEffect(() => {
    keepLastCase(me, { ...keptLastCase(me), caseNumber });
  }, [me, caseNumber]);
  const order = keptOrder(me);
  const { next, before } = neighboursOf(caseNumber, order);
  const open = (number: string | undefined) => number !== undefined && go(`/cases/${number}`);
  async function copyNumber() {
    await navigator.clipboard.writeText(caseNumber);
    notify({ type: 'success', text: w.copied, id: 'copied' });
  }
  useActions([
    { id: 'back', label: w.back, keys: 'u', run: () => go(order.address) },
    ...(next === undefined ? [] : [{ id: 'next-case', label: w.next, keys: 'n', run: () => open(next) }]),
    ...(before === undefined ? [] : [{ id: 'case-before', label: w.before, keys: 'p', run: () => open(before) }]),
    { id: 'copy-number', label: w.copyNumber, keys: 'y', run: copyNumber },
  ]);

  return (
    <CaseSheet
      key={caseNumber}
      caseNumber={caseNumber}
      ways={
        <SpaceBetween direction="horizontal" size="xs">
          <ScorecardWay caseNumber={caseNumber} />
          <Button onClick={() => go(order.address)}>{w.back}</Button>
          {next !== undefined && <Button onClick={() => open(next)}>{w.next}</Button>}
        </SpaceBetween>
      }
    />
  );
}
