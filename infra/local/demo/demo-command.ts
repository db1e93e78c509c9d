import { parseArgs } from 'node:util';
import type { Configuration } from '../../../shared/domain/configuration.ts';
import { findReport } from '../../../shared/domain/reports/registry.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { type Manual, runCommand, type Terminal } from '../../run-command.ts';
import { terminalText } from '../report-table.ts';
import type { Narrator } from './narrator.ts';

const MANUAL: Manual = {
  name: 'demo',
  usage: 'npm run demo [-- --json]',
  about:
    'Plays the whole job in a house of its own that leaves nothing behind: a history is imported, people complain, are answered and come back or not, and the report says so. With --json (and npm run -s) it prints one JSON object, { cases, report }, and the story goes to stderr.',
};

/**
 * `npm run demo`: the whole job without a hand on it, told as a story. `npm run -s demo -- --json` prints one JSON object:
 * `{ cases, report }`, and the story goes to `err`. Answers the exit code.
 *
 * @param today the story's clock ends there
 */
export function demoCommand(
  argv: readonly string[],
  configuration: Configuration,
  today: Instant,
  terminal: Terminal,
): Promise<number> {
  const work = async () => {
    const { values } = parseArgs({ args: [...argv], options: { json: { type: 'boolean', default: false } } });
    const story = values.json ? terminal.err : terminal.out;
    const narrator: Narrator = {
      chapter: (title) => story.write(`\n${title}\n${'-'.repeat(title.length)}\n`),
      tell: (line) => story.write(`${line}\n`),
    };
    story.write('Comeback: does a complaint, well resolved, bring the customer back? Everybody here is made up.\n');
    const { playDemo } = await import('./demo.ts');
    const result = await playDemo(configuration, today, narrator);
    if (values.json) {
      terminal.out.write(`${JSON.stringify(result)}\n`);
      return 0;
    }
    narrator.chapter('The report: npm run report -- resolution-to-loyalty --windows 30,90');
    story.write(terminalText(findReport('resolution-to-loyalty').table(result.report)));
    return 0;
  };
  return runCommand(MANUAL, work, argv, terminal);
}
