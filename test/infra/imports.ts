/**
 * A reader of imports, to hold against the table of the rooms. Own code, because dependency-cruiser 18 reads TypeScript only through the
 * API that TypeScript 7 no longer has ("support will follow").
 */
import { posix } from 'node:path';
import { ROOMS, roomOf } from './rooms.ts';
import { codeOf } from './source-files.ts';

export interface Import {
  file: string;
  /** A path from the root, a package as it is named, `#engine/...`, or `(computed)`. */
  target: string;
  isTypeOnly: boolean;
}

const IMPORT =
  /\b(?:import|export)\s+(?<type>type\s+)?(?:[\w$*\s{},]+?\sfrom\s+)?'(?<from>[^']+)'|\b(?:import|require)\(\s*(?:'(?<called>[^']+)'|[^)])/g;

/** Every import of a source text, static or not, of types or not. */
export function importsOf(file: string, text: string): Import[] {
  return [...codeOf(text).matchAll(IMPORT)].map(({ groups = {} }) => {
    const target = groups.from ?? groups.called ?? '(computed)';
    const isRelative = target.startsWith('.');
    return {
      file,
      target: isRelative ? posix.join(posix.dirname(file), target) : target,
      isTypeOnly: groups.type !== undefined,
    };
  });
}

/** Why an import must not be; undefined if it may. */
export function objectionTo({ file, target, isTypeOnly }: Import): string | undefined {
  const name = roomOf(file);
  const room = name === undefined ? undefined : ROOMS[name];
  if (name === undefined || room === undefined) return `${file} is in no room of the table`;
  if (target.startsWith(name) && room.isApart === undefined) return undefined;
  const allowed = isTypeOnly ? [...room.may, ...(room.mayTypesOf ?? [])] : room.may;
  if (allowed.some((beginning) => isWithin(target, beginning))) return undefined;
  return `${file} imports ${isTypeOnly ? 'types of ' : ''}${target}`;
}

/** A package's name covers its parts (`zod` covers `zod/mini`), not packages that begin alike (`zod-openapi`). */
function isWithin(target: string, beginning: string): boolean {
  if (beginning.endsWith('/') || beginning.endsWith(':')) return target.startsWith(beginning);
  return target === beginning || target.startsWith(`${beginning}/`);
}
