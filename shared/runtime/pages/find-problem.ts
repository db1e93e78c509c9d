import { findPage } from '../../pages/find-page.ts';
import { PAGE_STYLE } from '../../pages/page.ts';
import { languageFrom } from '../../pages/problem-page.ts';
import { STATUS_WORDS } from '../../pages/status-words/status-words.ts';
import type { Problem } from '../failures.ts';
import type { AskedByPage, Reply } from '../http-handler.ts';
import type { Services } from '../services.ts';
import { htmlReply } from './html-reply.ts';

/** Number and secret that lead nowhere: the page that asks for them again. Which of the two is wrong, nobody is told. */
export function findProblem(
  { code }: Problem,
  { languages, fields }: AskedByPage,
  { configuration: { firm, defaultLanguage } }: Pick<Services, 'configuration'>,
): Reply {
  const language = languageFrom(languages, defaultLanguage);
  const words = STATUS_WORDS[language];
  const message =
    code === 'not-found' || code === 'invalid-input' ? words.notFound : (words.problems[code] ?? words.problem);
  return htmlReply({
    page: findPage(firm, language, { faults: [{ message, field: 'caseNumber' }], typed: fields }),
    style: PAGE_STYLE,
  });
}
