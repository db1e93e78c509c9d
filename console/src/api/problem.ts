import type { CaseDetail } from './routes.ts';

/**
 * A request that was refused, after RFC 9457, or that reached nobody (`offline`, status 0). `field` is the path of the part
 * at fault (`complainant.email`); `case` is the case as it stands where the law refused a command.
 */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly field: string | undefined;
  readonly case: CaseDetail | undefined;

  constructor(status: number, code: string, detail: string, more: { field?: string; case?: CaseDetail } = {}) {
    super(detail);
    this.name = 'Problem';
    this.status = status;
    this.code = code;
    this.field = more.field;
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

/** What an answer that is not 2xx says; a text that is no problem of ours still names its status. */
export async function problemOf(response: Response): Promise<Problem> {
  const text = await response.text();
  const told = parse(text);
  return new Problem(
    response.status,
    typeof told.code === 'string' ? told.code : 'unknown',
    typeof told.detail === 'string' ? told.detail : response.statusText,
    {
      ...(typeof told.field === 'string' && { field: told.field }),
      ...(typeof told.case === 'object' && told.case !== null && { case: told.case as CaseDetail }),
    },
  );
}

function parse(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
