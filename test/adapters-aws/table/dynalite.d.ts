declare module 'dynalite' {
  import type { Server } from 'node:http';

  /** A DynamoDB in memory; not listening yet. Times are how long a table stays in CREATING or DELETING. */
  export default function dynalite(options: { createTableMs: number; deleteTableMs: number }): Server;
}
