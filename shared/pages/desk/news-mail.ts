import type { Language } from '../../domain/case/vocabulary.ts';
import type { Configuration } from '../../domain/configuration.ts';
import type { News } from '../../domain/desk/news.ts';
import { NEWS_WORDS } from './news-words.ts';

/** What is more is counted: whoever has so much waiting begins in the console. */
const MOST_LINES = 20;

/** Of a review one reads the scorecard: the case may be another team's by now. */
const isReview = (what: News['what']) => what === 'reviewed' || what === 'review-answered';

/** What waits for a colleague as a plain mail: what kind, which case, and the way there. Nothing of any customer. */
export function newsMail(
  news: readonly News[],
  language: Language,
  { firm, publicUrl, businessTimeZone }: Pick<Configuration, 'firm' | 'publicUrl' | 'businessTimeZone'>,
): { subject: string; text: string; language: Language } {
  const words = NEWS_WORDS[language];
  const when = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    timeZone: businessTimeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
  const lines = news
    .slice(0, MOST_LINES)
    .map(({ what, caseNumber, at }) =>
      [
        `- ${words.kinds[what]} (${when.format(new Date(at))})`,
        `  ${publicUrl}/console/cases/${caseNumber}${isReview(what) ? '/scorecard' : ''}`,
      ].join('\n'),
    );
  const more = news.length - lines.length;
  return {
    language,
    subject: `${firm}: ${words.subject(news.length)}`,
    text: [
      words.lead,
      lines.join('\n'),
      ...(more > 0 ? [words.more(more)] : []),
      words.inbox(`${publicUrl}/console/inbox`),
      words.why,
    ].join('\n\n'),
  };
}
