export const LINE_LANGUAGES = ['en', 'es', 'nl'] as const;
export type LineLanguage = (typeof LINE_LANGUAGES)[number];
export type NoticeTexts = Partial<Record<LineLanguage, string>>;

/** The most that the house takes in one language. */
export const MOST_LETTERS = 500;

/** Letters that a voice says in a second: 150 words a minute of six letters each. */
const LETTERS_PER_SECOND = 15;

/** What a caller of a language hears, and in which: their own, else the firm's, else the first there is. */
export function heardIn(
  language: LineLanguage,
  texts: NoticeTexts,
  ofFirm: LineLanguage,
): { language: LineLanguage; text: string } | undefined {
  const said = [language, ofFirm, ...LINE_LANGUAGES].find((one) => (texts[one] ?? '').trim() !== '');
  const text = said === undefined ? undefined : texts[said]?.trim();
  return said === undefined || text === undefined ? undefined : { language: said, text };
}

/** So long everybody waits before anything else. */
export const secondsOf = (text: string) => Math.max(1, Math.round(text.length / LETTERS_PER_SECOND));
