import type { CaseDetail } from './routes.ts';

/**
 * A request that was refused, after RFC 9457, or that reached nobody (`offline`, status 0). `field` is the path of the part
 * at fault (`complainant.email`); `case` is the case as it stands where the law refused a command.
 */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly field: string | undefined;
  /** What it says is in the reader's own language, and nothing need be said before it. */
  readonly isRead: boolean;
  readonly case: CaseDetail | undefined;

  constructor(
    status: number,
    code: string,
    detail: string,
    more: { field?: string; case?: CaseDetail; isRead?: boolean } = {},
  ) {
    super(detail);
    this.name = 'Problem';
    this.status = status;
    this.code = code;
    this.field = more.field;
    this.isRead = more.isRead ?? false;
    this.case = more.case;
  }

  get isOffline(): boolean {
    return this.status === 0;
  }

  /** The house may well answer the same request in a moment. */
  get mayPass(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

/** What the house said with a code, for the reader; undefined where it is said in the house's own English only. */
export type ReadDetail = (code: string, english: string) => Promise<string | undefined>;

/** Of an answer that is none of the house's own: of what stands before it, or one that broke off. */
export const UNKNOWN = 'unknown';

/** What an answer that is not 2xx says; a text that is no problem of ours still names its status, and is `UNKNOWN`. */
export async function problemOf(response: Response, readDetail: ReadDetail): Promise<Problem> {
  const told = parse(await response.text().catch(() => ''));
  const code = typeof told.code === 'string' ? told.code : UNKNOWN;
  const detail = typeof told.detail === 'string' ? told.detail : response.statusText;
  const read = await readDetail(code, detail);
  return new Problem(response.status, code, read ?? detail, {
    isRead: read !== undefined,
    ...(typeof told.field === 'string' && { field: told.field }),
    ...(typeof told.case === 'object' && told.case !== null && { case: told.case as CaseDetail }),
  });
}

function parse(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
