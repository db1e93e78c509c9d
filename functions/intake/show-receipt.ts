/**
 * GET /receipts/{token}. Where a form leads once it was sent: number, what happens by when, and what opens the case later. Reads only;
 * the case need not be open yet.
 */
import { languageQuery, receiptPath } from '../../events/complaint-page.v1.ts';
import { printedCaseNumber } from '../../shared/domain/case/case-number.ts';
import { customerStatus, statusBeforeOpening } from '../../shared/domain/case/customer-status.ts';
import { notFound } from '../../shared/domain/errors.ts';
import { wayOutside } from '../../shared/domain/letters/clauses/way-outside.ts';
import { SENT_SCRIPT } from '../../shared/pages/complaint/draft-script.ts';
import { receiptPage } from '../../shared/pages/complaint/receipt-page.ts';
import { PAGE_STYLE } from '../../shared/pages/page.ts';
import { findLinked } from '../../shared/runtime/evidence/linked-case.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import { htmlReply } from '../../shared/runtime/pages/html-reply.ts';
import { problemReply } from '../../shared/runtime/pages/problem-reply.ts';
import type { Services } from '../../shared/runtime/services.ts';

const NEEDS = ['receiptTokens', 'intake', 'cases', 'statusTokens', 'configuration', 'clock'] as const;
type Needs = Pick<Services, (typeof NEEDS)[number]>;
type Asked = Pick<Request<undefined, typeof languageQuery, typeof receiptPath, undefined>, 'path' | 'query'>;

export async function run({ path: { token }, query }: Asked, services: Needs) {
  const { receiptTokens, intake, statusTokens, configuration } = services;
  const receipt = receiptTokens.read(token);
  if (receipt === undefined) throw notFound('This link leads to no receipt.');
  const { caseId, caseNumber, policy, promisedBy = null } = receipt;
  const link = statusTokens.issue(caseId);
  const linked = await findLinked(link, services);
  const { firm, publicUrl, businessTimeZone, defaultLanguage, line, letters } = configuration;
  const language = query.lang ?? linked?.it.language ?? defaultLanguage;
  return htmlReply({
    style: PAGE_STYLE,
    script: SENT_SCRIPT,
    page: receiptPage({
      firm,
      language,
      timeZone: businessTimeZone,
      caseNumber: printedCaseNumber(caseNumber),
      next:
        linked === undefined
          ? { ...statusBeforeOpening().next, by: promisedBy }
          : customerStatus(linked.it, caseNumber).next,
      secret: intake.secretOf(caseId),
      pin: intake.pinOf(caseId),
      number: line.numbers[0],
      outside: wayOutside({ policy: linked?.it.policy ?? policy, language }, letters),
      statusLink: `${publicUrl}/status/${link}`,
    }),
  });
}

export const handler = httpHandler({
  roles: 'public',
  path: receiptPath,
  query: languageQuery,
  problemPage: problemReply,
  needs: NEEDS,
  run,
});
