import { useReportWords as useWords } from '../report-words.ts';

/** A heading or note of a report in the reader's language; marked as English where the book of phrases does not know it. */
export function Said({ english }: { english: string }) {
  const { speaker } = useWords();
  const said = speaker.sentence(english);
  return said === undefined ? <span lang="en">{english}</span> : said;
}

/** What one must know before trusting a figure. */
export function Notes({ notes }: { notes: readonly string[] }) {
  return (
    <ul className="notes">
      {notes.map((note) => (
        <li key={note}>
          <Said english={note} />
        </li>
      ))}
    </ul>
  );
}
