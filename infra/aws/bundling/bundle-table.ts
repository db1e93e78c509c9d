import type { Bundles } from '../bundles.ts';

/** What docs/bundles.md says of a function. */
interface Row {
  bytes: number;
  gzipBytes: number;
  /** Names of packages, without `@aws-sdk/`. */
  sdkClients: readonly string[];
}
type Rows = Readonly<Record<string, Row>>;

/** A bundle may grow so much before somebody has to look at it. */
const TOLERANCE = 0.02;
const MEND = 'run `npm run bundles` and look at what it changes';

const HEAD = `# Bundles

What each function weighs on AWS: one minified ES module for Node 24 with everything it needs, and the SDK's clients in it.
Made by \`npm run bundles\`. A test fails when a bundle has grown by more than ${TOLERANCE * 100} % over this table, has other clients,
or is not in it.

| function | bytes | gzip | SDK clients |
|---|---:|---:|---|
`;

/** Every bundle's row, in the order of the flow. */
export function rowsOf(bundles: Bundles): Rows {
  return Object.fromEntries(
    Object.entries(bundles).map(([word, { bytes, gzipBytes, inputs }]) => [
      word,
      { bytes, gzipBytes, sdkClients: sdkClientsIn(inputs) },
    ]),
  );
}

/** The SDK's clients that a bundle carries code of, sorted: `client-dynamodb`. */
export function sdkClientsIn(inputs: readonly string[]): string[] {
  const clients = inputs.map((file) => /(?:^|\/)node_modules\/@aws-sdk\/(client-[^/]+)\//.exec(file)?.[1]);
  return [...new Set(clients.filter((client) => client !== undefined))].sort();
}

/** The text of docs/bundles.md. */
export function bundlePage(rows: Rows): string {
  const lines = Object.entries(rows).map(
    ([word, { bytes, gzipBytes, sdkClients }]) =>
      `| ${word} | ${bytes} | ${gzipBytes} | ${sdkClients.join(', ') || 'none'} |\n`,
  );
  return `${HEAD}${lines.join('')}`;
}

/** Reads docs/bundles.md. */
export function readBundlePage(text: string): Rows {
  const lines = text.matchAll(/^\| ([a-z-]+) \| (\d+) \| (\d+) \| ([a-z0-9, -]+) \|$/gm);
  const rows = [...lines].map(([, word = '', bytes, gzipBytes, clients = '']) => {
    const sdkClients = clients === 'none' ? [] : clients.split(', ');
    return [word, { bytes: Number(bytes), gzipBytes: Number(gzipBytes), sdkClients }];
  });
  return Object.fromEntries(rows);
}

/** What has changed so much since the page was made that somebody has to look at it: one sentence each. */
export function changesSince(page: Rows, now: Rows): string[] {
  const gone = Object.keys(page).filter((word) => now[word] === undefined);
  return [
    ...gone.map((word) => `${word} is no function any more: ${MEND}.`),
    ...Object.entries(now).flatMap(([word, row]) => {
      const before = page[word];
      if (before === undefined) return [`${word} is not in docs/bundles.md: ${MEND}.`];
      if (row.sdkClients.join() !== before.sdkClients.join()) return [`${word} has other SDK clients: ${MEND}.`];
      if (row.bytes <= before.bytes * (1 + TOLERANCE)) return [];
      return [`${word} has grown from ${before.bytes} to ${row.bytes} bytes: ${MEND}.`];
    }),
  ];
}
