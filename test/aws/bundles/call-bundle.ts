/** A process of its own, as fresh as Lambda's: loads the bundles it is told of and, where there is an event, calls them. */

export interface Call {
  /** Absolute path of an index.mjs. */
  file: string;
  /** All that is in the environment from then on; as it was unless given. */
  environment?: Readonly<Record<string, string>>;
  event?: unknown;
}

export interface Called {
  /** `function`, if the bundle is one that Lambda can call. */
  handler: string;
  answer?: unknown;
  error?: { name: string; message: string };
}

process.on('message', async ({ file, environment, event }: Call) => {
  if (environment !== undefined) {
    for (const name of Object.keys(process.env)) delete process.env[name];
    Object.assign(process.env, environment);
  }
  const { handler } = await import(file);
  process.send?.({ handler: typeof handler, ...(event === undefined ? {} : await called(handler, event)) });
});

async function called(handler: (event: unknown) => Promise<unknown>, event: unknown): Promise<Omit<Called, 'handler'>> {
  try {
    return { answer: await handler(event) };
  } catch (error) {
    const { name, message } = error as Error;
    return { error: { name, message } };
  }
}
