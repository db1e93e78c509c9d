import { useState } from 'react';
import { PageLayout } from '../shell/page-layout.tsx';
import { useWords } from '../words/words.ts';
import { useLogging } from './contact-now.ts';
import { LogForm } from './log-form.tsx';
import { Receipt } from './receipt.tsx';

/** A complaint that somebody tells us, or wrote on paper, becomes a case; its number is said at once. */
export default function LogPage() {
  const { words } = useWords();
  const { logged } = useLogging();
  // Of the one before nothing is left to say here once its case is there.
  const [old] = useState(() => (logged?.state === 'opened' ? logged.caseNumber : undefined));
  const w = words.logging;
  return (
    <PageLayout title={w.title} description={w.description}>
      {logged !== null && logged.caseNumber !== old ? <Receipt logged={logged} /> : <LogForm />}
    </PageLayout>
  );
}
