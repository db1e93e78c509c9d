import { gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';
import { firstParts } from './first-parts.ts';
import { fontFiles } from './font-files.ts';
import { reportReading } from './report-reading.ts';

/** What the first page may cost before it shows anything: issue "The console", Performance. */
const MOST_INITIAL_KB = 400;

/** Loaded before somebody sees their cases: the app, the first page, and the longest language. */
const FIRST = [
  /react-dom\/client\.js$/,
  /\/main\.tsx$|index\.html$/,
  /\/app\.tsx$/,
  /stand-alone\.tsx$/,
  /worklist-page\.tsx$/,
  /\/es\/es\.ts$/,
  /messages\/all\.es\.js$/,
];

/** Says what a browser loads before the first page, and refuses a build that is over the limit. */
function initialSize(): Plugin {
  return {
    name: 'initial-size',
    generateBundle(_, bundle) {
      const parts = Object.values(bundle).filter((part) => part.type === 'chunk');
      const names = parts.filter(({ facadeModuleId }) => FIRST.some((it) => it.test(facadeModuleId ?? '')));
      const first = new Set(names.map(({ fileName }) => fileName));
      for (const fileName of first) {
        for (const part of parts) if (part.fileName === fileName) for (const used of part.imports) first.add(used);
      }
      const bytes = parts.filter(({ fileName }) => first.has(fileName)).map(({ code }) => gzipSync(code).length);
      const kilobytes = Math.ceil(bytes.reduce((sum, size) => sum + size, 0) / 1024);
      if (names.length < FIRST.length)
        this.error('What is loaded first has another name now: FIRST in vite.config.ts.');
      console.log(`First page: ${kilobytes} KB of JavaScript (gzip) of at most ${MOST_INITIAL_KB}.`);
      if (kilobytes > MOST_INITIAL_KB) this.error(`The first page loads ${kilobytes} KB of JavaScript.`);
    },
  };
}

const first = firstParts();

export default defineConfig({
  root: import.meta.dirname,
  // The API has the paths without it: `/cases/{caseNumber}` is JSON.
  base: '/console/',
  build: {
    outDir: 'dist',
    // Hashed names, kept for ever by browsers.
    assetsDir: 'assets',
    // One sheet for all pages: each that comes later has the browser style again whatever stands there, 20 to 40 ms for a page of ours.
    cssCodeSplit: false,
    target: 'es2023',
    modulePreload: { polyfill: false },
    // No data: URLs for scripts or styles of ours; small icons may be.
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [{ name: (id) => first.partOf(id) }], includeDependenciesRecursively: false },
      },
      // Cloudscape marks its modules for servers that render React; there is none here.
      onLog: (level, log, otherwise) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && otherwise(level, log),
    },
    chunkSizeWarningLimit: 2_000,
  },
  plugins: [first.plugin, fontFiles(), initialSize(), reportReading()],
});
