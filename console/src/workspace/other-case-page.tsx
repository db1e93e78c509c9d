import Button from '@cloudscape-design/components/button';
import { useLocation, useParams } from 'wouter';
import { useActions } from '../actions/actions.tsx';
import { CaseSheet } from '../case/case-sheet.tsx';
import { useWorkspaceWords } from './workspace-words.ts';

/** A case that somebody went to from the contact's, or by its number; one way leads back. */
export function OtherCasePage({ hasContact }: { hasContact: boolean }) {
  const { caseNumber = '' } = useParams();
  const [, go] = useLocation();
  const w = useWorkspaceWords();
  const back = () => go('/');
  useActions(hasContact ? [{ id: 'back', label: w.toContact, keys: 'u', run: back }] : []);
  return (
    <CaseSheet
      key={caseNumber}
      caseNumber={caseNumber}
      ways={hasContact ? <Button onClick={back}>{w.toContact}</Button> : null}
    />
  );
}
