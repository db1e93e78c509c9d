import { STATUS_CODES } from 'node:http';
import * as z from 'zod';
import { ACTION_REFUSALS, type ActionRefusal } from '../domain/actions/action.ts';
import { REFUSALS, type Refusal } from '../domain/case/refusal.ts';
import { AppError } from '../domain/errors.ts';
import { SCORECARD_REFUSALS, type ScorecardRefusal } from '../domain/quality/decide.ts';

/**
 * One table from what can go wrong to the status that a web caller gets. Codes are headings in docs/errors.md. What is not
 * here is a fault of ours: 500, without details.
 */
export const STATUS_OF_CODE: Readonly<Record<string, number>> = {
  ...REFUSALS,
  ...ACTION_REFUSALS,
  ...SCORECARD_REFUSALS,
  'malformed-json': 400,
  'invalid-input': 400,
  'unsupported-media-type': 415,
  unauthorized: 401,
  'wrong-role': 403,
  'not-through-front-door': 403,
  'not-found': 404,
  'idempotency-conflict': 409,
  'link-given': 409,
  'too-many-filters': 409,
  'too-large': 413,
  'message-too-large': 413,
  'item-too-large': 413,
  'unknown-report': 404,
  'unknown-grouping': 422,
  'column-absent': 422,
  'figures-disagree': 422,
  'form-not-built': 422,
  'file-not-there': 409,
  'file-infected': 409,
  'not-agreed': 409,
  'no-recording': 404,
  'quiet-hours': 409,
  'file-refused': 422,
  'upload-limit': 429,
  'press-again': 422,
  'account-behind': 502,
  'invitation-not-mailed': 502,
  busy: 503,
};

/** RFC 9457, with a code for programs and the field at fault. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  field?: string;
  /** Beside a refusal of the law: the case as it stands. */
  case?: unknown;
}

const FAULT: Problem = problemOf('internal', 500, 'Something broke on our side. Nothing is half done; try again.');

/** What a web caller is told of an error; a fault of ours never shows itself. */
export function problemFrom(error: unknown): Problem {
  if (error instanceof z.ZodError) return fromIssue(error.issues[0]);
  if (!(error instanceof AppError)) return FAULT;
  const status = STATUS_OF_CODE[error.code];
  if (status === undefined) return FAULT;
  if (status === 503) return problemOf('busy', 503, 'Too much is going on right now; try again in a moment.');
  return problemOf(error.code, status, error.expose ? error.message : (STATUS_CODES[status] ?? ''), error.field);
}

export function problemFromRefusal(refusal: Refusal, it?: unknown): Problem {
  const problem = problemOf(refusal.code, REFUSALS[refusal.code], refusal.message, refusal.field);
  return it === undefined ? problem : { ...problem, case: it };
}

/** The whole reply to a refused change of a corrective action. */
export function actionProblem({ code, message, field }: ActionRefusal) {
  const status = ACTION_REFUSALS[code];
  return { status, body: problemOf(code, status, message, field) };
}

/** The whole reply where a scorecard is not given or answered. */
export function scorecardProblem({ code, message, field }: ScorecardRefusal) {
  const status = SCORECARD_REFUSALS[code];
  return { status, body: problemOf(code, status, message, field) };
}

export function problemOf(code: string, status: number, detail: string, field?: string): Problem {
  const problem = { type: `/docs/errors#${code}`, title: STATUS_CODES[status] ?? 'Error', status, detail, code };
  return field === undefined ? problem : { ...problem, field };
}

/** Whether an error is an answer rather than a fault: it is not logged as one. */
export function isExpected(error: unknown): boolean {
  return error instanceof z.ZodError || (error instanceof AppError && STATUS_OF_CODE[error.code] !== undefined);
}

function fromIssue(issue: z.core.$ZodIssue | undefined): Problem {
  if (issue === undefined) return problemOf('invalid-input', 400, 'The input is not of the right shape.');
  if (issue.code === 'invalid_union') return fromIssue(likeliest(issue));
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const path = [...issue.path, ...(unknown === undefined ? [] : [unknown])].map(String).join('.');
  const detail =
    unknown === undefined ? issue.message : `There is no field "${unknown.slice(0, 80)}" here; leave it out.`;
  return problemOf('invalid-input', 400, detail, path === '' ? 'body' : path.slice(0, 200));
}

/** What fits one of several shapes fits the one with the fewest faults best: its first fault is told, where there is one. */
function likeliest({ errors, path, ...issue }: z.core.$ZodIssueInvalidUnion): z.core.$ZodIssue {
  const [first] = errors.reduce((best, other) => (other.length < best.length ? other : best), errors[0] ?? []);
  return first === undefined ? { ...issue, code: 'custom', path } : { ...first, path: [...path, ...first.path] };
}

/** What a log line says of an error. Its message stands as `reason`: `message` is what the line itself is about. */
export function factsOf(error: unknown): Record<string, unknown> {
  if (error instanceof AppError) {
    return { error: error.name, code: error.code, reason: error.message, cause: describeCause(error.cause) };
  }
  if (error instanceof z.ZodError) {
    const { code, path } = error.issues[0] ?? { code: 'unknown', path: [] };
    return { error: 'ZodError', code, field: path.map(String).join('.') };
  }
  return error instanceof Error
    ? { error: error.name, reason: reasonOf(error), stack: framesOf(error) }
    : { error: 'unknown' };
}

function describeCause(cause: unknown): string | undefined {
  return cause instanceof Error ? `${cause.name}: ${reasonOf(cause)}` : undefined;
}

/** JSON.parse quotes what it cannot read, and that is somebody's letter. */
function reasonOf(error: Error): string {
  return error instanceof SyntaxError ? 'text that cannot be read' : error.message;
}

/** Only where it happened; a scope (`node_modules/@middy`) would be taken for a mail address. */
function framesOf({ stack = '' }: Error): string {
  const first = stack.indexOf('\n    at ');
  return first === -1 ? '' : stack.slice(first + 1).replaceAll('node_modules/@', 'node_modules/');
}
