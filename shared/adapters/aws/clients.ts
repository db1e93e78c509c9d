/**
 * How every client of the SDK behaves: gives up soon, tries again a few times with the SDK's jittered backoff (which knows
 * throttling from faults), and keeps connections open between invocations. `AWS_ENDPOINT_URL` and the like are read by
 * the SDK itself.
 *
 * A caller on the line waits 8 s in all: one call of the table must be over in 1.5 s, and tried again.
 *
 * @param requestTimeoutMs how long one try may take
 */
export function clientSettings(requestTimeoutMs = 1_500, maxAttempts = 4) {
  return {
    maxAttempts,
    requestHandler: { connectionTimeout: 1_000, requestTimeout: requestTimeoutMs, throwOnRequestTimeout: true },
  };
}
