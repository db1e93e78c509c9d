import { PAGE_STYLE } from '../../pages/page.ts';
import { languageFrom } from '../../pages/problem-page.ts';
import { deadPulsePage } from '../../pages/pulse-page.ts';
import type { Problem } from '../failures.ts';
import type { AskedByPage, Reply } from '../http-handler.ts';
import { htmlReply } from './html-reply.ts';
import { problemReply } from './problem-reply.ts';

/** A refusal of the pulse as a page: staff have no case, and nothing to look up by a receipt. */
export function pulseProblem(problem: Problem, asked: Pick<AskedByPage, 'languages'>): Reply {
  if (problem.code !== 'not-found') return problemReply(problem, asked);
  return htmlReply({ page: deadPulsePage(languageFrom(asked.languages)), style: PAGE_STYLE });
}
