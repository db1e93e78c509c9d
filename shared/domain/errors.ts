/**
 * A failure with a stable code. `code` is a heading in docs/errors.md; `retryable` tells queues, the feed and the state
 * machine whether to try again; `expose` whether a caller may read the message.
 */
export class AppError extends Error {
  readonly code: string;
  readonly retryable: boolean;
  readonly expose: boolean;
  /** The part of the input at fault, as a path (`complainant.email`). */
  readonly field: string | undefined;

  constructor(
    name: string,
    code: string,
    message: string,
    options: { retryable?: boolean; expose?: boolean; field?: string; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    // A literal, not the class: bundling renames classes, and Step Functions matches errors by name.
    this.name = name;
    this.code = code;
    this.retryable = options.retryable ?? false;
    this.expose = options.expose ?? false;
    this.field = options.field;
  }
}

/** A task or wait of an older run: the state machine ends that execution quietly. */
export const staleRun = (caseId: string, run: number, current: number) =>
  new AppError('StaleRun', 'stale-run', `run ${run} of case ${caseId} is over, run ${current} is under way`);

/** The law will not close the case yet: the state machine goes back to waiting. */
export const stillOpen = (caseId: string, reason: string) =>
  new AppError('StillOpen', 'still-open', `case ${caseId} cannot be closed: ${reason}`);

export const unknownCase = (caseId: string) => new AppError('UnknownCase', 'not-found', `no case ${caseId}`);

/** Too many writers met on one item; trying again will do. */
export const contention = (what: string) =>
  new AppError('Contention', 'busy', `${what} kept changing while it was being saved`, {
    retryable: true,
    expose: true,
  });

/** @param field path of the part at fault; @param mend what to send instead */
export const invalidInput = (field: string, mend: string) =>
  new AppError('InvalidInput', 'invalid-input', mend, { expose: true, field });

/** @param mend who may, or what one may oneself */
export const wrongRole = (mend: string) => new AppError('WrongRole', 'wrong-role', mend, { expose: true });

export const notFound = (what = 'Nothing here that you may see.') =>
  new AppError('NotFound', 'not-found', what, { expose: true });

/** A file of the data folder cannot be read. Nothing is made anew in its place: what it held would be lost in silence. */
export const dataDamaged = (file: string, cause?: unknown) =>
  new AppError(
    'DataDamaged',
    'data-damaged',
    `${file} is missing, empty or damaged, and other files of its folder are there: put a copy of it back, or name another folder with --data.`,
    { expose: true, cause },
  );
