/** UTF-8 has three bytes at most for each unit of UTF-16. */
const BYTES_A_UNIT = 3;
const LINE_FEED = 10;
const USUAL_BYTES = 1024 * 1024;

/** Bytes that lines are written into, so that they never lie on the heap. */
export class Sheet {
  private bytes: Buffer<ArrayBuffer>;
  /** Where the next line begins. */
  end = 0;

  /** @param spent the memory of another, which nobody reads any longer */
  constructor(spent = new ArrayBuffer(USUAL_BYTES)) {
    this.bytes = Buffer.from(spent);
  }

  write(line: string): void {
    this.makeRoom(line.length * BYTES_A_UNIT + 1);
    this.end += this.bytes.write(line, this.end);
    this.bytes[this.end++] = LINE_FEED;
  }

  /** Whole lines of another sheet. */
  copy(lines: Uint8Array): void {
    this.makeRoom(lines.length);
    this.bytes.set(lines, this.end);
    this.end += lines.length;
  }

  /** What was written, or a part of it, in the sheet's own memory. */
  written(from = 0, to = this.end): Uint8Array<ArrayBuffer> {
    return this.bytes.subarray(from, to);
  }

  private makeRoom(bytes: number): void {
    const most = this.end + bytes;
    if (most > this.bytes.length) this.bytes = Buffer.concat([this.bytes], 2 * most);
  }
}
