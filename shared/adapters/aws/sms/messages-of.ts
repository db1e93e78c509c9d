/** What End User Messaging takes at once; more is refused. It makes SMS of 140 bytes of it, which phones join again. */
const MOST_CHARACTERS = 1_600;
const ROOM_FOR_NUMBER = '(99/99) '.length;

/** From a word's beginning as far as there is room, to a word's end if there is one, else between two characters. */
const PART = new RegExp(
  ['(?=\\s|$)', '(?![\\uDC00-\\uDFFF])']
    .map((end) => `\\S[\\s\\S]{0,${MOST_CHARACTERS - ROOM_FOR_NUMBER - 1}}${end}`)
    .join('|'),
  'g',
);

/**
 * A letter as the messages that carry it: one with the text as it is, or several, numbered `(1/3) `, because messages may
 * overtake each other. Blanks around the text and at the joints are left out: the service takes no message that begins or
 * ends with one.
 */
export function messagesOf(text: string): string[] {
  const trimmed = text.trim();
  if (trimmed.length <= MOST_CHARACTERS) return [trimmed];
  const parts = trimmed.match(PART) ?? [];
  return parts.map((part, at) => `(${at + 1}/${parts.length}) ${part.trim()}`);
}
