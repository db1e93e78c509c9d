/** UTF-8 has three bytes at most for each unit of UTF-16. */
const BYTES_A_UNIT = 3;
const LINE_FEED = 10;
const QUOTE = 34;
const ESCAPE = 92;
const USUAL_BYTES = 1024 * 1024;
/** So many letters are written at once: one by one, lines cost twice as much. */
const LETTERS_AT_ONCE = 8 * 1024;

/** Bytes that lines are written into, so that they do not lie on the heap for long. */
export class Sheet {
  private bytes: Buffer<ArrayBuffer>;
  private end = 0;
  /** Lines that come behind these bytes. */
  private waiting = '';

  /** @param spent the memory of another, which nobody reads any longer */
  constructor(spent = new ArrayBuffer(USUAL_BYTES)) {
    this.bytes = Buffer.from(spent);
  }

  write(line: string): void {
    this.waiting += `${line}\n`;
    if (this.waiting.length > LETTERS_AT_ONCE) this.writeDown();
  }

  /** Whole lines of another sheet. */
  copy(lines: Uint8Array): void {
    this.writeDown();
    this.makeRoom(lines.length);
    this.bytes.set(lines, this.end);
    this.end += lines.length;
  }

  /** All that was written, in the sheet's own memory. */
  written(): Uint8Array<ArrayBuffer> {
    this.writeDown();
    return this.bytes.subarray(0, this.end);
  }

  private writeDown(): void {
    this.makeRoom(this.waiting.length * BYTES_A_UNIT);
    this.end += this.bytes.write(this.waiting, this.end);
    this.waiting = '';
  }

  private makeRoom(bytes: number): void {
    const most = this.end + bytes;
    if (most > this.bytes.length) this.bytes = Buffer.concat([this.bytes], 2 * most);
  }
}

/** Where each line of CSV ends; a line feed within quotes ends none. */
export function endsOf(lines: Uint8Array): number[] {
  const ends: number[] = [];
  let isQuoted = false;
  for (let at = 0; at < lines.length; at += 1) {
    if (lines[at] === ESCAPE) at += 1;
    else if (lines[at] === QUOTE) isQuoted = !isQuoted;
    else if (lines[at] === LINE_FEED && !isQuoted) ends.push(at + 1);
  }
  return ends;
}
