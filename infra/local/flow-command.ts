import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type ContactFlow, FLOW_TYPES, type FlowType } from '../contact-flows/language/flow.ts';
import type { Finding } from '../contact-flows/lint/finding.ts';
import { lint } from '../contact-flows/lint/lint.ts';
import { type Manual, runCommand, type Terminal, usage } from '../run-command.ts';

const MANUAL: Manual = {
  name: 'flow',
  usage: 'npm run -s flow -- lint FILE_OR_NAME... [--type TYPE] [--json]',
  about: `Says what is wrong with contact flows, one finding a line, and ends with 1 if any is an error. FILE is a flow as JSON, as the Connect console exports it; NAME is a flow of ours, "ours" all of them. TYPE is one of ${FLOW_TYPES.join(', ')}; without it what the export says of itself counts. The rules: docs/flows.md.`,
};

interface Linted extends Finding {
  file: string;
}

/**
 * `npm run -s flow -- lint`: findings go to `out`, by line or, with --json, as an array of `{ file, rule, severity, identifier,
 * why }`; how many there are goes to `err`. Answers 1 if one is an error or a file cannot be read, else 0.
 * @param ours flows that may be called by name; their marks need not be resolved
 */
export function flowCommand(
  argv: readonly string[],
  ours: readonly ContactFlow[],
  terminal: Terminal,
): Promise<number> {
  const work = async () => {
    const { names, type, isJson } = readArguments(argv);
    const flows = names.flatMap((name) => flowsNamed(name, ours));
    const findings: Linted[] = flows.flatMap(({ file, content, ownType }) =>
      lint(content, type ?? ownType).map((finding) => ({ file, ...finding })),
    );
    terminal.out.write(isJson ? `${JSON.stringify(findings, null, 2)}\n` : findings.map(asLine).join(''));
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    const warnings = findings.length - errors;
    terminal.err.write(
      `${counted(flows.length, 'flow')}, ${counted(errors, 'error')}, ${counted(warnings, 'warning')}.\n`,
    );
    return errors > 0 ? 1 : 0;
  };
  return runCommand(MANUAL, work, argv, terminal);
}

function readArguments(argv: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { type: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  const [word, ...names] = positionals;
  if (word !== 'lint' || names.length === 0) throw usage(`Say what to look at: ${MANUAL.usage}`);
  const type = FLOW_TYPES.find((known) => known === values.type);
  if (values.type !== undefined && type === undefined) throw usage(`Give --type as one of ${FLOW_TYPES.join(', ')}.`);
  return { names, type, isJson: values.json };
}

function flowsNamed(name: string, ours: readonly ContactFlow[]) {
  const named = name === 'ours' ? ours : ours.filter((flow) => flow.name === name);
  return named.length > 0
    ? named.map((flow) => ({ file: flow.name, content: flow.content as unknown, ownType: flow.type }))
    : [{ file: name, content: readJson(name), ownType: undefined as FlowType | undefined }];
}

/** @throws AppError `usage` with one sentence for whatever keeps the file from being read */
function readJson(file: string): unknown {
  try {
    // Windows editors put a byte order mark in front, which is no JSON.
    return JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    if (error instanceof SyntaxError) throw usage(`${file} is no JSON: ${error.message}.`);
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw usage(error.code === 'ENOENT' ? `There is no file ${file}.` : `${file} cannot be read (${error.code}).`);
  }
}

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;

function asLine({ file, severity, rule, identifier, why }: Linted): string {
  return `${file}: ${severity} ${rule}${identifier === '' ? '' : ` at ${oneLine(identifier)}`}: ${oneLine(why)}\n`;
}

/** An identifier or a value of somebody else's flow may hold anything, and a finding is one line. */
function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}
