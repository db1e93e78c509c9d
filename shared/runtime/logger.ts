import { Console } from 'node:console';
import type { Writable } from 'node:stream';
import { Logger } from '@aws-lambda-powertools/logger';
import type { Log } from '../ports/surroundings.ts';

/** Names of facts that are never written, whatever stands in them. */
const SECRET_NAMES = /(secret|token|pin|password|authorization|text|name|email|phone|address|sealed|body)$/i;
/** Ids and instants are long numbers too, and what a log is read for: they are matched first and stay. */
const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const INSTANT = '\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z';
const EMAIL = '[^\\s@"<>]{1,64}@[^\\s@"<>.]{1,63}(?:\\.[^\\s@"<>.]{1,63}){1,6}';
/** Nine digits and more, however they are grouped: phone, card and account numbers, and case numbers with them. */
const LONG_NUMBER = '\\+?\\d(?:[ .()-]{0,2}\\d){8,18}';
const TELLING = new RegExp(`(?<kept>${UUID}|${INSTANT})|(?<email>${EMAIL})|${LONG_NUMBER}`, 'gi');

/** Takes personal data out of a text; ids and instants stay. */
export function redacted(text: string): string {
  return text.replace(TELLING, (_match, kept, email) => kept ?? (email === undefined ? '<number>' : '<email>'));
}

function redactedFact(name: string, value: unknown): unknown {
  if (SECRET_NAMES.test(name) && !KEPT_NAMES.includes(name)) return '<redacted>';
  // A record's place in the feed: the one long number of our own that a log line is of no use without.
  if (name === 'sequence' && typeof value === 'string' && /^\d+$/.test(value)) return value;
  return typeof value === 'string' ? redacted(value) : value;
}
/** Ours, and known to hold codes only. */
const KEPT_NAMES = ['function', 'function_name', 'error_name'];

/**
 * The house's one logger: Powertools' JSON lines, redacted, one escaped line each.
 *
 * @param to where the lines go; Lambda's standard output by default
 */
export function openLog(to?: Writable): Log {
  const logger = new Logger({
    // Lambda's functions are told their word, which every line then begins with; on one machine all are one service.
    serviceName: process.env.POWERTOOLS_SERVICE_NAME ?? 'comeback',
    jsonReplacerFn: (key, value) =>
      key === 'message' || key === '' ? redactedMessage(value) : redactedFact(key, value),
  });
  if (to !== undefined) Object.assign(logger, { console: new Console({ stdout: to, stderr: to }) });
  return {
    info: (what, facts = {}) => logger.info(what, facts as Record<string, string>),
    warn: (what, facts = {}) => logger.warn(what, facts as Record<string, string>),
    error: (what, facts = {}) => logger.error(what, facts as Record<string, string>),
  };
}

function redactedMessage(value: unknown): unknown {
  return typeof value === 'string' ? redacted(value) : value;
}
