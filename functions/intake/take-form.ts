/**
 * POST /complain. The form of the page: reserves a case number, keeps the files beside it, puts the complaint on the queue
 * `complaints`, and leads to the receipt. What cannot be taken comes back as the page. What follows: open-case.
 */
import {
  type ComplaintPageForm,
  complaintOf,
  complaintPageForm,
  languageQuery,
  pageFormOf,
} from '../../events/complaint-page.v1.ts';
import { MOST_FILES } from '../../shared/domain/case/correspondence/correspondence.ts';
import { firstPromise } from '../../shared/domain/case/first-promise.ts';
import type { Language } from '../../shared/domain/case/vocabulary.ts';
import { AppError } from '../../shared/domain/errors.ts';
import { lookedAt } from '../../shared/runtime/evidence/take-files.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import { putParts } from '../../shared/runtime/mail/mail-parts.ts';
import { complaintProblem } from '../../shared/runtime/pages/complaint-reply.ts';
import { formIdOf } from '../../shared/runtime/pages/form-trap.ts';
import { seeOther } from '../../shared/runtime/pages/html-reply.ts';
import type { Services } from '../../shared/runtime/services.ts';

const NEEDS = [
  'formStamps',
  'receiptTokens',
  'intake',
  'files',
  'texts',
  'houseHours',
  'clock',
  'configuration',
  'log',
  'meter',
] as const;
type Needs = Pick<Services, (typeof NEEDS)[number]>;
type Sent = Pick<
  Request<typeof complaintPageForm, typeof languageQuery, undefined, undefined>,
  'body' | 'query' | 'isForm' | 'files'
>;

export async function run({ body, query, isForm, files }: Sent, services: Needs) {
  const { intake, receiptTokens } = services;
  const formId = await formIdFrom(body, services);
  if (files.length > MOST_FILES) throw tooManyFiles();
  // The same file chosen twice is one.
  const parts = [...new Map(files.map(lookedAt).map((part) => [part.fileId, part])).values()];
  const { facts, content } = complaintOf(body, query.lang);
  const { caseId, caseNumber, secret } = await intake.accept(
    {
      idempotencyKey: `form:${formId}`,
      channel: 'web',
      facts,
      content,
      isBodyFixed: true,
      ...(parts.length === 0
        ? {}
        : {
            files: parts.map(({ fileId, mediaType, content: { length: bytes } }) => {
              return { fileId, mediaType, bytes, by: 'customer' };
            }),
          }),
    },
    (kept) => putParts(kept, parts, services),
  );
  if (!isForm) return { status: 202, body: { caseNumber, secret } };
  const language = query.lang ?? services.configuration.defaultLanguage;
  const receipt = { caseId, caseNumber, ...(await promised(body, language, services)) };
  return seeOther(`/receipts/${receiptTokens.issue(receipt)}?lang=${language}`);
}

async function formIdFrom(body: ComplaintPageForm, { formStamps, clock, log, meter }: Needs): Promise<string> {
  try {
    return formIdOf(body, clock.now(), { formStamps });
  } catch (error) {
    log.info('a form is to be sent again', { isTrapped: body.website !== undefined });
    meter.count('FormsSentBack');
    throw error;
  }
}

async function promised({ message, product = '' }: ComplaintPageForm, language: Language, services: Needs) {
  const { houseHours, clock, configuration } = services;
  const said = { text: [message, product].join(' '), language, receivedAt: clock.now() };
  const rules = { ...configuration, calendar: await houseHours.calendar() };
  return firstPromise({ ...said, kind: 'complaint' }, rules);
}

const tooManyFiles = () =>
  new AppError('TooManyFiles', 'too-many-files', `At most ${MOST_FILES} files, please.`, {
    expose: true,
    field: 'files',
  });

export const handler = httpHandler({
  roles: 'public',
  body: complaintPageForm,
  query: languageQuery,
  form: pageFormOf,
  takesFiles: true,
  problemPage: complaintProblem,
  needs: NEEDS,
  run,
});
