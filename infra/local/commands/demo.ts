/**
 * `npm run demo`: the whole job without a hand on it, told as a story. `npm run -s demo -- --json` prints one JSON object:
 * `{ cases, report }`, and the story goes to stderr.
 */
import { parseArgs } from 'node:util';
import configuration from '../../../comeback.config.ts';
import { findReport } from '../../../shared/domain/reports/registry.ts';
import { type Manual, runCommand } from '../../run-command.ts';
import type { Narrator } from '../demo/narrator.ts';
import { terminalText } from '../report-table.ts';

const MANUAL: Manual = {
  name: 'demo',
  usage: 'npm run demo [-- --json]',
  about:
    'Plays the whole job in a house of its own that leaves nothing behind: a history is imported, people complain, are answered and come back or not, and the report says so. With --json (and npm run -s) it prints one JSON object, { cases, report }, and the story goes to stderr.',
};

process.exitCode = await runCommand(MANUAL, async (argv) => {
  const { values } = parseArgs({ args: [...argv], options: { json: { type: 'boolean', default: false } } });
  const story = values.json ? process.stderr : process.stdout;
  const narrator: Narrator = {
    chapter: (title) => story.write(`\n${title}\n${'-'.repeat(title.length)}\n`),
    tell: (line) => story.write(`${line}\n`),
  };
  const today = new Date().toISOString();
  story.write('Comeback: does a complaint, well resolved, bring the customer back? Everybody here is made up.\n');
  const { playDemo } = await import('../demo/demo.ts');
  const result = await playDemo(configuration, today, narrator);
  if (values.json) {
    process.stdout.write(`${JSON.stringify(result)}\n`);
    return 0;
  }
  narrator.chapter('The report: npm run report -- resolution-to-loyalty --windows 30,90');
  story.write(terminalText(findReport('resolution-to-loyalty').table(result.report)));
  return 0;
});
