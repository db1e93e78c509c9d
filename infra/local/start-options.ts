import { parseArgs } from 'node:util';
import { usage } from '../run-command.ts';
import { chooseDataFolder } from './data-folder.ts';

export interface StartOptions {
  folder: string;
  /** 0 takes any free port. */
  port: number;
  /** Whole days that the house's clock runs behind the real one. */
  clockOffsetDays: number;
  /** Origins of agent workspaces that may frame the console's page for them. */
  workspaces: readonly string[];
}

/** Ten years: no demonstration needs more, and business calendars begin somewhere. */
const MAX_OFFSET_DAYS = 3650;

/** Reads what `npm start` was given. @throws AppError `usage`, or node's own error for an unknown option. */
export function readStartOptions(argv: readonly string[], environment: NodeJS.ProcessEnv): StartOptions {
  const { values } = parseArgs({
    args: withNegativeNumbers(argv),
    options: {
      data: { type: 'string' },
      'clock-offset': { type: 'string', default: '0' },
      workspace: { type: 'string', multiple: true, default: [] },
    },
  });
  const days = wholeNumber(values['clock-offset'], MAX_OFFSET_DAYS);
  if (days === undefined) {
    throw usage(
      `--clock-offset takes the whole days that the clock runs behind, 0 to ${MAX_OFFSET_DAYS}, and got "${values['clock-offset']}".`,
    );
  }
  const port = wholeNumber(environment.PORT || '4400', 65_535);
  if (port === undefined)
    throw usage(`PORT takes a number from 0 (any free port) to 65535, and got "${environment.PORT}".`);
  const workspaces = values.workspace;
  const wrong = workspaces.find((origin) => !isOrigin(origin));
  if (wrong !== undefined)
    throw usage(`--workspace takes an origin, https://NAME.my.connect.aws, without a path, and got "${wrong}".`);
  return { folder: chooseDataFolder(values.data, environment), port, clockOffsetDays: days, workspaces };
}

/** A number below zero is the value of the option before it, so that it is refused as a number and not as an option. */
function withNegativeNumbers(argv: readonly string[]): string[] {
  const read: string[] = [];
  for (const word of argv) {
    const option = read.at(-1);
    if (/^-\d/.test(word) && option !== undefined && /^--[\w-]+$/.test(option)) read.push(`${read.pop()}=${word}`);
    else read.push(word);
  }
  return read;
}

/** As a browser writes it; it goes into a header. */
const isOrigin = (text: string) => /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;

function wholeNumber(text: string, greatest: number): number | undefined {
  return /^\d{1,6}$/.test(text) && Number(text) <= greatest ? Number(text) : undefined;
}
