import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useTell } from '../../api/use-api.ts';
import { useFormat } from '../../format/use-format.ts';
import { FormProblem } from '../../forms/form-problem.tsx';
import { AnswerAlert } from '../../states/answer-alert.tsx';
import { useWords } from '../../words/words.ts';

/** Whether every history is what it was: asked for, since it reads all of them. */
export function AuditPanel() {
  const { words } = useWords();
  const format = useFormat();
  const w = words.operator;
  const audit = useTell('POST /operator/audit');
  const found = audit.data;
  return (
    <Container
      header={
        <Header
          variant="h2"
          description={w.auditText}
          actions={
            <Button loading={audit.isPending} onClick={() => audit.mutate({})}>
              {w.doAudit}
            </Button>
          }
        >
          {w.audit}
        </Header>
      }
    >
      <SpaceBetween size="s">
        <FormProblem error={audit.error} />
        {found !== undefined && (
          <AnswerAlert
            to={found}
            type={found.faulty === 0 ? 'success' : 'error'}
            header={found.faulty === 0 ? w.sound : w.faulty(format.number(found.faulty))}
          >
            {w.auditSum(format.number(found.cases), format.number(found.entries), format.number(found.anchored))}
            <ul className="plain">
              {found.faults.slice(0, 50).map(({ caseId, caseNumber, n, fault, expected, found: there }) => (
                <li key={`${caseId} ${n} ${fault}`} className="words">
                  {caseNumber === 'unknown' ? caseId : caseNumber}: {w.fault(n, w.faults[fault], expected, there)}
                </li>
              ))}
            </ul>
          </AnswerAlert>
        )}
      </SpaceBetween>
    </Container>
  );
}
