/** A reason as it was given first, with how many rows were refused for the same. */
export interface CommonReason {
  reason: string;
  /** Of the file, from 1, where it came first. */
  line: number;
  rows: number;
}

/** Counts reasons that differ only in what stood in the cell: values in quotes and numbers. */
export class Reasons {
  private readonly found = new Map<string, CommonReason>();

  add(line: number, reason: string): void {
    // What is left is one of our own sentences about one of our own columns, so the map stays small.
    const alike = reason.replace(/".*"/s, '').replace(/\d+/g, '');
    const known = this.found.get(alike);
    if (known === undefined) this.found.set(alike, { reason, line, rows: 1 });
    else known.rows += 1;
  }

  /** The earlier one of two that are equally common. */
  commonest(): CommonReason | undefined {
    return [...this.found.values()].sort((a, b) => b.rows - a.rows)[0];
  }
}
