/** Where the story is told while it happens. */
export interface Narrator {
  chapter(title: string): void;
  tell(line: string): void;
}
