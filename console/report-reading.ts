import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { readingOf } from './reading-of.ts';

const DOCUMENT = /docs\/reports\/(es\/|nl\/)?[\w-]+\.md\?reading$/;

/**
 * `import('.../docs/reports/NAME.md?reading')` is a `Reading`, made when the console is built: what is written of a report stands
 * once, and neither Markdown nor HTML is read in the browser.
 */
export function reportReading(): Plugin {
  return {
    name: 'report-reading',
    enforce: 'pre',
    load(id) {
      if (!DOCUMENT.test(id)) return null;
      const file = id.replace(/\?reading$/, '');
      this.addWatchFile(file);
      return `export default ${JSON.stringify(readingOf(readFileSync(file, 'utf8')))}`;
    },
  };
}
