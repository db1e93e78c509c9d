import { PAGE_STYLE } from '../../pages/page.ts';
import { languageFrom, problemPage } from '../../pages/problem-page.ts';
import type { Problem } from '../failures.ts';
import type { AskedByPage, Reply } from '../http-handler.ts';
import { htmlReply } from './html-reply.ts';

/** A refusal as a page, in the language that the browser asks for: the case's own is not known where there is no case. */
export function problemReply({ code }: Problem, { languages }: Pick<AskedByPage, 'languages'>): Reply {
  return htmlReply({ page: problemPage(code, languageFrom(languages)), style: PAGE_STYLE });
}
