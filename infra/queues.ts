/**
 * FACTS about the queues that both targets read, as infra/topology.ts holds those about functions.
 */
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

/** Visibility is six times the consumer's timeout, as AWS asks of queues that feed Lambda. */
export const QUEUES = {
  complaints: {
    visibilitySeconds: 180,
    maxReceiveCount: 5,
    // 20 x 10 messages at once: below the 150 a second at which Step Functions lets executions start in most regions.
    maxConcurrency: 20,
    alarmAgeSeconds: 300,
    impact: 'Customers hold a case number, and no agent can see their complaint.',
  },
  mails: {
    visibilitySeconds: 360,
    maxReceiveCount: 5,
    // Mails come one by one, and each is a large thing in memory.
    maxConcurrency: 5,
    alarmAgeSeconds: 900,
    impact: 'Complaints and answers by e-mail lie unread; their clocks run from when they arrived.',
  },
  letters: {
    visibilitySeconds: 180,
    // Providers let a few a second through; a letter that is told to wait is no poison.
    maxReceiveCount: 50,
    maxConcurrency: 2,
    alarmAgeSeconds: 900,
    impact: 'Customers do not hear from us: no acknowledgement, decision or survey.',
  },
  'customer-purchases': {
    visibilitySeconds: 180,
    maxReceiveCount: 5,
    maxConcurrency: 5,
    alarmAgeSeconds: 3600,
    impact: 'Agents see out-of-date purchases and imported cases beside a case. Reports are not affected.',
  },
  'follow-failures': {
    visibilitySeconds: 180,
    maxReceiveCount: 3,
    maxConcurrency: 2,
    alarmAgeSeconds: 900,
    impact: 'A case was saved, and what should follow did not: a letter, the start or waking of its state machine.',
  },
  'export-failures': {
    visibilitySeconds: 180,
    maxReceiveCount: 3,
    maxConcurrency: 2,
    alarmAgeSeconds: 3600,
    impact: 'Reports lack the newest state of a case.',
  },
  fulfilments: {
    visibilitySeconds: 180,
    maxReceiveCount: 5,
    maxConcurrency: 2,
    alarmAgeSeconds: 900,
    impact: 'Customers were promised money or goods, and the order system does not hear of it.',
  },
  tasks: {
    visibilitySeconds: 180,
    maxReceiveCount: 5,
    // Connect takes 2 such calls a second from the whole account; SQS lets no fewer consumers at a time be set.
    maxConcurrency: 2,
    alarmAgeSeconds: 600,
    impact: 'Callers who waited for nobody, or left a voice message, are not called back: no agent is told.',
  },
  analyses: {
    visibilitySeconds: 180,
    maxReceiveCount: 5,
    maxConcurrency: 2,
    alarmAgeSeconds: 3600,
    impact: 'Agents see a call without what Contact Lens found in it: sentiment, categories, summary.',
  },
  assignments: {
    visibilitySeconds: 180,
    maxReceiveCount: 5,
    maxConcurrency: 5,
    alarmAgeSeconds: 600,
    impact: 'New cases lie with nobody, though there are people with room for them.',
  },
  erasures: {
    visibilitySeconds: 360,
    maxReceiveCount: 5,
    // Somebody's right, and no hurry: two at a time leave the table to those who work.
    maxConcurrency: 2,
    alarmAgeSeconds: 3600,
    impact:
      'Somebody who asked to be forgotten is not yet, or a case is kept longer than it may be. The law gives a month.',
  },
  reports: {
    visibilitySeconds: 1800,
    maxReceiveCount: 3,
    maxConcurrency: 4,
    // A run that is tried again once is no alarm: 1800 + 300.
    alarmAgeSeconds: 2400,
    impact: 'Managers wait for a report that does not come.',
  },
  'report-mails': {
    visibilitySeconds: 1800,
    maxReceiveCount: 3,
    maxConcurrency: 2,
    alarmAgeSeconds: 3600,
    impact: 'People do not get the report that they are sent every week or month; it is in the console.',
  },
} as const satisfies Record<string, QueueFacts>;
export type QueueName = keyof typeof QUEUES;
