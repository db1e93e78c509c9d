/**
 * `npm run demo`: the whole job without a hand on it, told as a story. `npm run -s demo -- --json` prints one JSON object:
 * `{ cases, report }`, and the story goes to stderr.
 */
import { parseArgs } from 'node:util';
import configuration from '../../../comeback.config.ts';
import { findReport } from '../../../shared/domain/reports/registry.ts';
import { playDemo } from '../demo/demo.ts';
import type { Narrator } from '../demo/narrator.ts';
import { terminalText } from '../report-table.ts';
import { runCommand } from '../run-command.ts';

await runCommand(async () => {
  const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
  const story = values.json ? process.stderr : process.stdout;
  const narrator: Narrator = {
    chapter: (title) => story.write(`\n${title}\n${'-'.repeat(title.length)}\n`),
    tell: (line) => story.write(`${line}\n`),
  };
  const today = new Date().toISOString();
  story.write('Comeback: does a complaint, well resolved, bring the customer back? Everybody here is made up.\n');
  const result = await playDemo(configuration, today, narrator);
  if (values.json) {
    process.stdout.write(`${JSON.stringify(result)}\n`);
    return;
  }
  narrator.chapter('The report: npm run report -- resolution-to-loyalty --windows 30,90');
  story.write(terminalText(findReport('resolution-to-loyalty').table(result.report)));
});
