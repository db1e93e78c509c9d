import type { Role } from '../../shared/domain/case/vocabulary.ts';
import type { QueueName } from '../topology.ts';

export type Trigger =
  /** `public`: no token (a secret in the request, or nothing, is checked by the handler). */
  | { kind: 'http'; route: `${'GET' | 'POST'} /${string}`; roles: 'public' | readonly Role[] }
  | { kind: 'connect' }
  | { kind: 'queue'; queue: QueueName; batchSize: number }
  | { kind: 'feed'; batchSize: number }
  | { kind: 'task'; state: string }
  /** `atUtc`: at this time of every day, so once in 86,400 seconds. */
  | { kind: 'schedule'; everySeconds: number; atUtc?: `${number}:${number}` }
  /** Asked by the identity service before it issues a token. On one machine the issuer stamps its tokens itself. */
  | { kind: 'token' }
  /** Told of contact events in Amazon Connect, by EventBridge: best effort, unordered, more than once. */
  | { kind: 'contact-events' };

export interface FunctionFacts {
  /** File below functions/, without `.ts`; its last part is the function's one word. */
  path: `${string}/${string}`;
  triggers: readonly Trigger[];
  timeoutSeconds: number;
  memoryMiB: number;
}

export interface QueueFacts {
  visibilitySeconds: number;
  /** So many deliveries, then a message is a dead letter. No default: each queue must have thought about it. */
  maxReceiveCount: number;
  /** Consumers at a time on AWS, 2 to 1,000: what stands behind the queue must bear them. */
  maxConcurrency: number;
  /** Age of the oldest message, in seconds, from which people are told. */
  alarmAgeSeconds: number;
  /** What a person loses while messages wait here; the alarm says it. */
  impact: string;
}
