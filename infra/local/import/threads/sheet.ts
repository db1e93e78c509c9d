/** UTF-8 has three bytes at most for each unit of UTF-16. */
const BYTES_A_UNIT = 3;
const LINE_FEED = 10;

/** Bytes that lines are written into, for one piece after the other, so that they never lie on the heap. */
export class Sheet {
  private bytes = Buffer.allocUnsafeSlow(1024 * 1024);
  /** Where the next line begins. */
  end = 0;

  write(line: string): void {
    const most = this.end + line.length * BYTES_A_UNIT + 1;
    if (most > this.bytes.length) this.bytes = Buffer.concat([this.bytes], 2 * most);
    this.end += this.bytes.write(line, this.end);
    this.bytes[this.end++] = LINE_FEED;
  }

  /** A copy of all that was written; the sheet is empty then. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = new Uint8Array(this.bytes.subarray(0, this.end));
    this.end = 0;
    return taken;
  }
}
