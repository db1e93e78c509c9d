import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import type { AnswerOf } from '../../api/routes.ts';
import { useTell } from '../../api/use-api.ts';
import { useFormat, useNow } from '../../format/use-format.ts';
import { FormProblem, problemAt } from '../../forms/form-problem.tsx';
import { useNotify } from '../../shell/notices.tsx';
import { useWords } from '../../words/words.ts';
import { spokenNumber } from '../../worklist/case-link.tsx';

/** Cases whose state machine waits, those first whose wait ends first, and the way to start one again: a number goes into its field. */
export function ExecutionsPanel({ executions }: { executions: AnswerOf<'GET /operator/state'>['executions'] }) {
  const { words } = useWords();
  const format = useFormat();
  const now = useNow();
  const w = words.operator;
  const [typed, setTyped] = useState('');
  return (
    <Container
      header={
        <Header variant="h2" counter={`(${format.number(executions.waiting)})`}>
          {w.executions}
        </Header>
      }
    >
      <SpaceBetween size="m">
        {executions.next.length === 0 && <Box color="text-body-secondary">{w.noExecutions}</Box>}
        <ul className="plain">
          {executions.next.slice(0, 8).map(({ name, caseNumber, state, timeoutAt }) => (
            <li key={`${name} ${state}`}>
              {caseNumber !== null && (
                <>
                  <Button
                    variant="inline-link"
                    ariaLabel={`${w.restart}: ${spokenNumber(caseNumber)}`}
                    onClick={() => setTyped(spokenNumber(caseNumber))}
                  >
                    {spokenNumber(caseNumber)}
                  </Button>{' '}
                </>
              )}
              {state}
              <Box fontSize="body-s" color="text-body-secondary">
                <span className="words">{name}</span> · {w.waitsUntil}: {format.moment(timeoutAt, now)}
              </Box>
            </li>
          ))}
        </ul>
        <Restart typed={typed} setTyped={setTyped} />
      </SpaceBetween>
    </Container>
  );
}

function Restart({ typed, setTyped }: { typed: string; setTyped(typed: string): void }) {
  const { words } = useWords();
  const notify = useNotify();
  const w = words.operator;
  const restart = useTell('POST /operator/redrive', ['GET /operator/state']);
  const caseNumber = typed.replace(/[\s-]/g, '');
  function submit() {
    const done = () => {
      notify({ type: 'success', text: w.restarted(caseNumber) });
      setTyped('');
    };
    restart.mutate({ body: { caseNumber } }, { onSuccess: done });
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (caseNumber !== '') submit();
      }}
    >
      <SpaceBetween size="s">
        <FormProblem error={restart.error} fields={['caseNumber']} />
        <FormField label={w.restart} description={w.restartText} errorText={problemAt(restart.error, 'caseNumber')}>
          <Input
            value={typed}
            placeholder={w.caseNumber}
            inputMode="numeric"
            onChange={({ detail }) => setTyped(detail.value)}
          />
        </FormField>
        <Button formAction="submit" loading={restart.isPending} disabled={caseNumber === ''}>
          {w.doRestart}
        </Button>
      </SpaceBetween>
    </form>
  );
}
