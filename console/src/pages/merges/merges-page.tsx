import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'wouter';
import { PageLayout } from '../../shell/page-layout.tsx';
import { useWords } from '../../words/words.ts';
import { CandidatesPanel } from './candidates-panel.tsx';
import { ComparePanel } from './compare-panel.tsx';
import { MergesPanel } from './merges-panel.tsx';

/** Cases that may be one, compared and merged; below, who merged how many. */
export default function MergesPage() {
  const { words } = useWords();
  const w = words.merges;
  const [search, setSearch] = useSearchParams();
  const caseNumber = search.get('case') ?? '';
  const look = (number: string) =>
    setSearch((before) => {
      const next = new URLSearchParams(before);
      if (number === '') next.delete('case');
      else next.set('case', number);
      return next;
    });
  return (
    <PageLayout title={w.title} description={w.description}>
      <Container header={<Header variant="h2">{w.lookAt}</Header>}>
        <CaseField caseNumber={caseNumber} onLook={look} />
      </Container>
      {caseNumber !== '' && <ComparePanel key={caseNumber} caseNumber={caseNumber} />}
      <CandidatesPanel onCompare={look} />
      <MergesPanel />
    </PageLayout>
  );
}

function CaseField({ caseNumber, onLook }: { caseNumber: string; onLook(number: string): void }) {
  const { words } = useWords();
  const w = words.merges;
  const [typed, setTyped] = useState(caseNumber);
  // Another one is looked at from the list below. Not anew: whoever pressed Enter stays in the field.
  useEffect(() => setTyped(caseNumber), [caseNumber]);
  return (
    <form
      className="filters"
      onSubmit={(event) => {
        event.preventDefault();
        onLook(typed.replace(/[\s-]/g, ''));
      }}
    >
      <div className="search">
        <Input
          value={typed}
          ariaLabel={w.caseNumber}
          placeholder={w.caseNumber}
          inputMode="numeric"
          onChange={({ detail }) => setTyped(detail.value)}
        />
      </div>
      <Button formAction="submit">{w.compare}</Button>
    </form>
  );
}
