import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { CaseView } from '../api/routes.ts';
import { useWords } from '../words/words.ts';
import { OtherCases } from './other-cases.tsx';

/** What the customer said first, in their own words, and what they ask for. */
export function ComplaintPanel({ it }: { it: CaseView }) {
  const { words } = useWords();
  const w = words.case;
  const { complaint } = it;
  return (
    <Container header={<Header variant="h2">{w.complaint}</Header>}>
      <OtherCases it={it} />
      {complaint === null ? (
        <Box color="text-body-secondary">{it.erasedAt === undefined ? w.noWords : w.erased}</Box>
      ) : (
        <SpaceBetween size="s">
          <div className="words complaint" lang={it.language}>
            {complaint.message}
          </div>
          {complaint.supportNeeds !== undefined && (
            <Alert type="info" header={w.supportNeeds}>
              {complaint.supportNeeds}
            </Alert>
          )}
          <dl className="facts">
            {complaint.remedySought !== undefined && (
              <div>
                <dt>{w.remedySought}</dt>
                <dd lang={it.language}>{complaint.remedySought}</dd>
              </div>
            )}
            {complaint.product !== undefined && (
              <div>
                <dt>{w.product}</dt>
                <dd>{complaint.product}</dd>
              </div>
            )}
            {complaint.orderId !== undefined && (
              <div>
                <dt>{w.order}</dt>
                <dd>{complaint.orderId}</dd>
              </div>
            )}
          </dl>
        </SpaceBetween>
      )}
    </Container>
  );
}
