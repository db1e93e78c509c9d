import { readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { ConsoleSettings } from '../../../events/console-settings.v1.ts';
import { consoleHeaders, WORKSPACE_PAGE } from '../../console/headers.ts';
import { problem } from '../http-problem.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
};

/** A year, the longest that caches heed: the name of an asset changes with what is in it. */
const FOR_EVER = 'public, max-age=31536000, immutable';

/** Answers `GET` of a path below `/console`, given without its query. */
export type ConsoleDoor = (path: string) => Promise<APIGatewayProxyStructuredResultV2>;

export interface ConsoleDoorOptions {
  /** Folder of the built app. */
  folder: string;
  settings: () => ConsoleSettings;
  /** Origin of the door of files. */
  files: readonly string[];
  /** Origins of agent workspaces, which may frame the page made for them. */
  workspaces: readonly string[];
}

/** Serves the built app: files by their names, and its one page for every address that is a page of the app's own. */
export function openConsoleDoor({ folder, settings, files, workspaces }: ConsoleDoorOptions): ConsoleDoor {
  const namesOfNow = namesIn(folder);
  return async (path) => {
    if (path === '/console')
      return { statusCode: 302, headers: { location: '/console/', 'cache-control': 'no-store' } };
    const name = path.slice('/console/'.length);
    const isWorkspace = `${path}/`.startsWith(`${WORKSPACE_PAGE}/`);
    const { signIn } = settings();
    const asks = signIn.how === 'cognito' ? [signIn.domain] : [];
    const headers = consoleHeaders({ asks, files, sounds: [] }, isWorkspace ? workspaces : []);
    if (name === 'settings.json') return answer(headers, '.json', 'no-store', Buffer.from(JSON.stringify(settings())));
    const isFile = namesOfNow().has(name) && extname(name) !== '';
    if (!isFile && name.startsWith('assets/')) return problem(404, 'not-found', 'There is nothing at this address.');
    const file = isFile ? name : 'index.html';
    const body = await readFile(join(folder, file));
    return answer(headers, extname(file), file.startsWith('assets/') ? FOR_EVER : 'no-store', body);
  };
}

/**
 * The names that there are, read again when somebody has built it anew beside the running house: no path of a request is ever made
 * into one of the disk.
 */
function namesIn(folder: string): () => ReadonlySet<string> {
  let names: ReadonlySet<string> = new Set();
  let builtAt: number | undefined;
  return () => {
    const now = statSync(join(folder, 'index.html')).mtimeMs;
    if (now !== builtAt) {
      names = new Set(readdirSync(folder, { recursive: true }).map((name) => String(name).replaceAll('\\', '/')));
      builtAt = now;
    }
    return names;
  };
}

function answer(headers: Record<string, string>, extension: string, keep: string, body: Buffer) {
  const type = TYPES[extension] ?? 'application/octet-stream';
  return {
    statusCode: 200,
    headers: { ...headers, 'content-type': type, 'cache-control': keep },
    body: body.toString('base64'),
    isBase64Encoded: true,
  };
}
