import type { Plugin } from 'vite';

/** What waits for the parts, and so is in none: a part would wait for it in turn. What it needs itself is one. */
const ENTRY = /\/console\/src\/main\.tsx$/;

/** Parts of what a browser loads first, in the order in which they are wanted, each by the module that begins it. */
const PARTS: readonly (readonly [name: string, begins: RegExp])[] = [
  ['base', ENTRY],
  ['react', /react-dom\/client\.js$/],
  ['app', /\/console\/src\/app\.tsx$/],
  ['frame', /\/console\/src\/stand-alone\.tsx$/],
  ['worklist', /\/console\/src\/worklist\/worklist-page\.tsx$/],
];

interface FirstParts {
  plugin: Plugin;
  /** The part that a module is in; of all others the bundler makes parts as it sees fit. */
  partOf(moduleId: string): string | undefined;
}

/**
 * What is loaded first comes in a few files and not in the ninety that the bundler makes of what pages share: the browser takes half a
 * millisecond to ask for one, all in one task. A module that several parts need is in the first of them.
 */
export function firstParts(): FirstParts {
  const parts = new Map<string, string>();
  const plugin: Plugin = {
    name: 'first-parts',
    buildEnd() {
      const ids = [...this.getModuleIds()];
      for (const [name, begins] of PARTS) {
        const first = ids.find((id) => begins.test(id));
        if (first === undefined) return this.error(`No module begins the part ${name}: PARTS in first-parts.ts.`);
        const needed = [first];
        for (const id of needed) {
          if (parts.has(id)) continue;
          if (!ENTRY.test(id)) parts.set(id, name);
          needed.push(...(this.getModuleInfo(id)?.importedIds ?? []));
        }
      }
    },
  };
  return { plugin, partOf: (moduleId) => parts.get(moduleId) };
}
