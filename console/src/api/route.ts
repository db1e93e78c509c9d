import type * as z from 'zod';

type Input<S> = S extends z.ZodType ? z.input<S> : never;
type Output<S> = S extends z.ZodType ? z.output<S> : never;

interface Parts {
  path?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
  answer: z.ZodType;
}

/** One route of the API by the contracts in `events/`: what is put in, and what comes back. */
export interface Route<P extends Parts = Parts> {
  asked: {
    [K in Exclude<keyof P, 'answer'>]: Input<P[K]>;
  };
  answer: Output<P['answer']>;
}
