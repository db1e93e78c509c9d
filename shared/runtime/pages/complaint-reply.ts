import { complaintPageForm, pageFormOf } from '../../../events/complaint-page.v1.ts';
import type { Language } from '../../domain/case/vocabulary.ts';
import { LANGUAGES } from '../../domain/case/vocabulary.ts';
import { complaintPage } from '../../pages/complaint/complaint-page.ts';
import { DRAFT_SCRIPT } from '../../pages/complaint/draft-script.ts';
import { COMPLAINT_WORDS } from '../../pages/complaint-words/complaint-words.ts';
import type { ComplaintWords } from '../../pages/complaint-words/words.ts';
import type { Fault, FormError } from '../../pages/form-error.ts';
import { PAGE_STYLE } from '../../pages/page.ts';
import { languageFrom } from '../../pages/problem-page.ts';
import { STATUS_WORDS } from '../../pages/status-words/status-words.ts';
import type { Problem } from '../failures.ts';
import type { AskedByPage, Reply } from '../http-handler.ts';
import type { Services } from '../services.ts';
import { htmlReply } from './html-reply.ts';

type Needs = Pick<Services, 'formStamps' | 'configuration'>;

/** The page on which customers complain, empty or with what was typed. */
export function complaintReply(
  { language, stamp, error }: { language: Language; stamp: string; error?: FormError },
  { configuration: { firm, line } }: Pick<Services, 'configuration'>,
): Reply {
  return htmlReply({
    style: PAGE_STYLE,
    script: DRAFT_SCRIPT,
    page: complaintPage({ firm, language, stamp, number: line.numbers[0], ...(error === undefined ? {} : { error }) }),
  });
}

/**
 * What was sent and could not be taken: the page again, with what was typed, and everything that is wrong with it. It stays the same
 * form, so that a number that was given out and not heard is not lost; another one only where the first was sent before.
 */
export function complaintProblem(problem: Problem, { languages, query, fields }: AskedByPage, services: Needs): Reply {
  const { formStamps, configuration } = services;
  const language =
    LANGUAGES.find((candidate) => candidate === query.lang) ?? languageFrom(languages, configuration.defaultLanguage);
  const before = formStamps.read(fields.stamp ?? '');
  const isOver = before === undefined || problem.code === 'idempotency-conflict';
  const stamp = isOver ? formStamps.issue(before?.shownAt) : (fields.stamp ?? '');
  const faults = faultsOf(problem, fields, language);
  return complaintReply({ language, stamp, error: { faults, typed: withoutTrap(fields) } }, services);
}

function withoutTrap({ website: _, ...typed }: AskedByPage['fields']): AskedByPage['fields'] {
  return typed;
}

const ABOUT_FILES = ['too-large', 'too-many-files', 'file-refused'];

function faultsOf({ code, field }: Problem, fields: AskedByPage['fields'], language: Language): Fault[] {
  const words = COMPLAINT_WORDS[language];
  const { problems, problem } = STATUS_WORDS[language];
  if (code === 'invalid-input' && field !== undefined) return faultsIn(fields, words);
  if (code === 'press-again') return [pressAgain(field, words)];
  if (code === 'idempotency-conflict') return [{ message: words.sentBefore }];
  const message = problems[code] ?? problem;
  return [ABOUT_FILES.includes(code) ? { message, field: 'files' } : { message }];
}

function pressAgain(field: string | undefined, words: ComplaintWords): Fault {
  return field === undefined ? { message: words.pressAgain } : { message: words.trapFilled, field };
}

/** Of the contract's objections all, not only the first; one for each field, in the order of the page. */
function faultsIn(fields: AskedByPage['fields'], words: ComplaintWords): Fault[] {
  const issues = complaintPageForm.safeParse(pageFormOf(fields)).error?.issues ?? [];
  const faults = Object.entries(fieldsOfPage(words)).flatMap(([name, label]): Fault[] => {
    const issue = issues.find(({ path }) => path.join('.') === name);
    if (issue === undefined) return [];
    if (issue.code === 'too_big') return [{ field: name, message: words.tooLong(label, Number(issue.maximum)) }];
    const isWrong = fields[name] === undefined || ['email', 'phone'].includes(name);
    const wrong = words.wrong[name as keyof ComplaintWords['wrong']];
    return [{ field: name, message: isWrong && wrong !== undefined ? wrong : words.unreadable(label) }];
  });
  // What no person can fill in wrongly: the form as it is shown again has it right.
  return faults.length === 0 ? [{ message: words.pressAgain }] : faults;
}

/** What can be typed wrongly, by name, in the order of the page. */
function fieldsOfPage(words: ComplaintWords): Record<string, string> {
  const { message, remedySought, orderId, product, fullName, email, phone } = words;
  const { supportNeeds, forName, forAuthority, forNote } = words;
  return {
    message,
    remedySought,
    orderId,
    product,
    name: fullName,
    email,
    phone,
    supportNeeds,
    forName,
    forAuthority,
    forNote,
  };
}
