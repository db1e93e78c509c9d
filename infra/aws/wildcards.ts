/**
 * The only wildcards in what a role of ours may touch, each with what forces it: no other place in infra/aws writes a `*` into a
 * policy, and a test holds the service's template against this list. Those of ResourceName have its name.
 */
export const WILDCARDS = {
  executions: { ends: ':*', why: 'Every run of every case is an execution with an ARN of its own.' },
  documents: { ends: '/documents/*', why: 'S3 names objects, not folders: each report is an object of its own.' },
  lakeFiles: { ends: '/lake/*', why: 'Athena reads whichever files of the lake a query needs.' },
  queryResults: { ends: '/*', why: 'Athena itself names the file of each answer.' },
  settledCatalog: { ends: '/*', why: 'A settled table is named by its snapshot and by what it is made of.' },
  erasures: { ends: '/*', why: 'Each erasure is an object of its own, named by the key that was destroyed.' },
  smsSender: {
    ends: '/*',
    why: 'Only the service knows the id in the ARN of a number, and the countries of a sender id.',
  },
  connectContacts: {
    ends: '/contact/*',
    why: 'Each call and each task is a contact with an ARN of its own, made by the call itself.',
  },
  arrivedFiles: { ends: '/arrived/*', why: 'Each file that somebody sends is an object of its own.' },
  keptFiles: { ends: '/kept/*', why: 'Each file of a case is an object of its own.' },
  arrivedMails: { ends: '/in/*', why: 'SES itself names the object of each mail.' },
  asideMails: { ends: '/aside/*', why: 'Each mail set aside keeps the name that SES gave it.' },
  analyses: {
    ends: '/Analysis/Voice/Redacted/*',
    why: 'Contact Lens itself names each file, by contact and time, below the folder of what it redacted.',
  },
  recordings: { ends: '/recordings/*', why: 'Connect itself names each recording, by contact and time.' },
  feedFailures: { ends: '/*', why: 'Lambda itself names the object of each batch that it gives up.' },
  streams: { ends: '*', why: 'dynamodb:ListStreams can be allowed on everything only.' },
  streamedFiles: { ends: '/*', why: 'Firehose itself names the files that it writes below the folder of a table.' },
  traces: { ends: '*', why: 'X-Ray has no resources that a policy could name.' },
  logDeliveries: { ends: '*', why: 'Log deliveries have no resources that a policy could name.' },
} as const satisfies Record<string, { ends: `${string}*`; why: string }>;
export type Wildcard = keyof typeof WILDCARDS;

/** The ARN of all that a wildcard stands for, below what owns them (nothing where it stands for everything). */
export function allOf(wildcard: Wildcard, owner = ''): string {
  return `${owner}${WILDCARDS[wildcard].ends}`;
}

/** Whether a resource has to be named by a wildcard. */
export function isWildcard(resource: string): resource is Wildcard {
  return Object.hasOwn(WILDCARDS, resource);
}
