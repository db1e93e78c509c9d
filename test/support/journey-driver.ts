import type { Instant } from '../../shared/domain/time.ts';

export interface HttpRequest {
  method: 'GET' | 'POST';
  /** With its query, if it has one. */
  path: string;
  headers?: Record<string, string>;
  /** Sent as JSON. */
  body?: unknown;
  /** In its place: sent as a browser sends the form of a page. */
  form?: Readonly<Record<string, string>>;
  /** Files of that form, by the name of the field: sent as a browser sends a form with files. */
  files?: Readonly<Record<string, readonly File[]>>;
  /** Id of a member of staff (`comeback.config.ts`) whose token goes with it. */
  as?: string;
}

export interface HttpAnswer {
  status: number;
  headers: Record<string, string>;
  /** The JSON of it, or the page. */
  body: unknown;
}

export interface Letter {
  id: string;
  channel: 'mail' | 'sms';
  to: string;
  subject?: string;
  text: string;
  html?: string;
}

/**
 * How a journey reaches a house, wherever that runs: what comes in from outside, and how time passes there. Journeys know
 * nothing else, so they run over every driver alike.
 */
export interface Driver {
  now(): Instant;
  http(request: HttpRequest): Promise<HttpAnswer>;
  /** One block of the toll-free line's flow: Connect's event, and the flat map it gets back. */
  call(event: unknown): Promise<Record<string, string>>;
  /** Until nothing is left that would happen by itself now. */
  settle(): Promise<void>;
  /** Lets time pass, with all that happens meanwhile in its order. */
  advanceTo(instant: Instant): Promise<void>;
  /** Sent so far, newest first. */
  letters(): Promise<readonly Letter[]>;
  close(): Promise<void>;
}
