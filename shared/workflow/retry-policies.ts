/**
 * How often a state tries again. Errors are matched by name only: `States.ALL` or `States.TaskFailed` here would take a
 * wait's timeout before its Catch sees it. Every further try is billed as one more transition.
 */
export interface RetryPolicy {
  ErrorEquals: string[];
  IntervalSeconds: number;
  BackoffRate: number;
  MaxAttempts: number;
  MaxDelaySeconds: number;
  JitterStrategy: 'FULL';
}

/**
 * 25 tries: 1 + 2 + 4 + 8 + 16 + 32 = 63 s, then 19 x 60 = 1,140 s: 1,203 s at most. Full jitter takes half of each on
 * average, 601 s: on average it outlasts the longest throttling we plan for, ten minutes.
 */
const OUTLAST_TEN_MINUTES = {
  IntervalSeconds: 1,
  BackoffRate: 2,
  MaxAttempts: 25,
  MaxDelaySeconds: 60,
  JitterStrategy: 'FULL',
} as const;

/** Lambda itself is throttled or down; the function did not run, or nobody knows. */
export const LAMBDA_UNAVAILABLE: RetryPolicy = {
  ErrorEquals: [
    'Lambda.TooManyRequestsException',
    'Lambda.ServiceException',
    'Lambda.AWSLambdaException',
    'Lambda.SdkClientException',
    'Lambda.ClientExecutionTimeoutException',
  ],
  ...OUTLAST_TEN_MINUTES,
};

/**
 * The function ran out of memory or time (`Sandbox.Timedout` is what newer runtimes call the latter). Seldom cured by
 * waiting, so people hear of it soon: 3 tries, 2 + 4 + 8 = 14 s at most.
 */
export const LAMBDA_CRASHED: RetryPolicy = {
  ErrorEquals: ['Lambda.Unknown', 'Sandbox.Timedout'],
  IntervalSeconds: 2,
  BackoffRate: 2,
  MaxAttempts: 3,
  MaxDelaySeconds: 8,
  JitterStrategy: 'FULL',
};

/** Our own retryable error (shared/domain/errors.ts): writers met on the case, or the table is throttled. */
export const STORE_BUSY: RetryPolicy = { ErrorEquals: ['Contention'], ...OUTLAST_TEN_MINUTES };
