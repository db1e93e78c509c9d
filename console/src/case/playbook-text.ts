import { useQuery } from '@tanstack/react-query';
import type { CaseView } from '../api/routes.ts';
import { useWords } from '../words/words.ts';

type Playbook = NonNullable<CaseView['playbook']>;

/**
 * The playbook with its title, steps and conditions in the reader's language, where it came along with the house; a firm's own stays as it
 * was written. What is said to the customer is in theirs already.
 */
export function usePlaybookText(playbook: Playbook | null): Playbook | null {
  const { language } = useWords();
  const book = useQuery({
    queryKey: ['playbook-phrases'],
    queryFn: async () => (await import('../../../shared/phrases/playbook-book.ts')).PLAYBOOK_PHRASES,
    enabled: language !== 'en' && playbook !== null,
    staleTime: Infinity,
  });
  if (playbook === null || language === 'en' || book.data === undefined) return playbook;
  const phrases = book.data;
  const said = (english: string) =>
    Object.hasOwn(phrases, english) ? (phrases[english]?.[language] ?? english) : english;
  const { title, steps, remedies, escalate } = playbook;
  return {
    ...playbook,
    title: title === null ? null : said(title),
    steps: steps.map((step) => ({ ...step, text: said(step.text) })),
    remedies: remedies.map((remedy) => ({ ...remedy, when: said(remedy.when) })),
    escalate: escalate.map((one) => ({ ...one, when: said(one.when) })),
  };
}
