/** A message as its sender gives it. Bodies are JSON text of at most 1 MiB (SQS's limit since 2025). */
export interface OutgoingMessage {
  body: string;
  /** 0 to 900. */
  delaySeconds?: number;
}

/**
 * Queues with at-least-once delivery in any order, a visibility timeout and a dead-letter queue each (names, timeouts and
 * `maxReceiveCount` in infra/topology.ts). `send` has kept the messages when it resolves: all of them, or it throws and
 * some may have been kept.
 */
export interface Queues {
  send(queue: string, messages: readonly OutgoingMessage[]): Promise<void>;
}
