import { useParams } from 'wouter';
import { CaseSheet } from '../case/case-sheet.tsx';
import { WayToContact } from './way-to-contact.tsx';

/** A case that somebody went to from the contact's, or by its number; one way leads back. */
export function OtherCasePage({ hasContact }: { hasContact: boolean }) {
  const { caseNumber = '' } = useParams();
  return <CaseSheet key={caseNumber} caseNumber={caseNumber} ways={hasContact ? <WayToContact /> : null} />;
}
