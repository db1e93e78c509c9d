import { basename, dirname, join } from 'node:path';
import type { OnResolveArgs, Plugin } from 'esbuild';
import { ACTIONS } from '../../../shared/adapters/aws/actions.ts';
import type { HouseFunction } from '../house-functions.ts';
import { sdkClientsFor } from './sdk-clients.ts';

const SHARED = join(import.meta.dirname, '../../../shared');
const SERVICES = join(SHARED, 'runtime/services.ts');
const OPEN = join(SHARED, 'adapters/aws/open.ts');
const STORES = join(SHARED, 'adapters/stores/');
const ADAPTERS = join(SHARED, 'adapters/aws/');

/**
 * Leaves out of a bundle what its function never opens. Two files know everything that can be opened, and open it by name
 * when asked: services.ts every store, open.ts every adapter. Of what these two import, a bundle keeps the stores that its
 * function needs and the adapters of the ports that it uses; each of the others becomes its opener, undefined. An adapter
 * that asks several services keeps the clients of those that the function may ask.
 *
 * So a store's file is named as the need, an adapter's as the port, and what it exports is `open` and that name: a file
 * named otherwise does not bundle.
 */
export function neededOnly({ needs, uses }: Pick<HouseFunction, 'needs' | 'uses'>): Plugin {
  const kept: readonly string[] = [...needs, ...Object.keys(uses)];
  const clients = sdkClientsFor(uses);
  const isUnneeded = ({ path, importer }: OnResolveArgs) => {
    const file = join(dirname(importer), path);
    const isStore = importer === SERVICES && file.startsWith(STORES);
    // infra/queues.ts is named as a port, too, and is no adapter.
    const isAdapter =
      importer === OPEN && file.startsWith(ADAPTERS) && Object.hasOwn(ACTIONS, camelCased(basename(file, '.ts')));
    return (isStore || isAdapter) && !kept.includes(camelCased(basename(file, '.ts')));
  };
  return {
    name: 'needed-only',
    setup(build) {
      build.onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, (args) =>
        isUnneeded(args) ? { namespace: 'unneeded', path: basename(args.path, '.ts'), sideEffects: false } : undefined,
      );
      build.onLoad({ filter: /.*/, namespace: 'unneeded' }, ({ path }) => ({
        contents: `export const ${openerOf(path)} = undefined;`,
      }));
      build.onResolve({ filter: /^@aws-sdk\/client-/ }, ({ path, importer }) =>
        importer.startsWith(ADAPTERS) && !clients.includes(path) ? { namespace: 'unasked', path } : undefined,
      );
      // CommonJS, of which any name can be imported: undefined.
      build.onLoad({ filter: /.*/, namespace: 'unasked' }, () => ({ contents: 'module.exports = {};' }));
    },
  };
}

/** `openReportRuns`, of the file report-runs. */
function openerOf(file: string): string {
  const name = camelCased(file);
  return `open${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/** `reportRuns`, of report-runs. */
function camelCased(kebab: string): string {
  return kebab.replace(/-([a-z])/g, (_dash, letter: string) => letter.toUpperCase());
}
