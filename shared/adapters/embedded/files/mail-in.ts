import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AsideReason } from '../../../domain/mail/mail.ts';
import { earliest, type Instant, instantOf } from '../../../domain/time.ts';
import type { MailIn } from '../../../ports/mail-in.ts';
import type { Clock, Ids } from '../../../ports/surroundings.ts';

export interface TakenMail {
  key: string;
  arrivedAt: Instant;
}

/** A drop folder for mails, and what the engine asks of it. */
export interface EmbeddedMailIn extends MailIn {
  /** Puts a mail there, as a mail server would. */
  deliver(raw: Uint8Array): void;
  /** Takes up to so many that are whole; and, asked for the first time, those that an earlier process took and left. */
  take(most: number): TakenMail[];
  /** Mails set aside, `<reason>/<key>`. */
  aside(): string[];
}

/**
 * `mail-in/*.eml` is what came in: only whole names count, so a mail server writes under another name (`x.tmp`) and renames. Taken, a
 * mail moves to `mail-in/taken/`, from where it is deleted when it is dealt with, or moved to `mail-aside/<reason>/`.
 *
 * @param folder undefined keeps everything in memory
 */
export function openMailIn(folder: string | undefined, { clock, ids }: { clock: Clock; ids: Ids }): EmbeddedMailIn {
  return folder === undefined ? inMemory(clock, ids) : onDisk(folder, clock, ids);
}

function onDisk(folder: string, clock: Clock, ids: Ids): EmbeddedMailIn {
  const drop = join(folder, 'mail-in');
  const taken = join(drop, 'taken');
  const asideFolder = join(folder, 'mail-aside');
  mkdirSync(taken, { recursive: true, mode: 0o700 });
  const pathOf = (key: string) => join(taken, `${checked(key)}.eml`);
  let isFirst = true;

  /** A file may have lain there while the house was closed; a clock that runs behind knows nothing of the future. */
  function arrivalOf(path: string): Instant {
    const written = instantOf(Math.floor(statSync(path).mtimeMs));
    return earliest([written, clock.now()]) ?? written;
  }
  function left(): TakenMail[] {
    isFirst = false;
    return readdirSync(taken)
      .filter((name) => name.endsWith('.eml'))
      .map((name) => ({ key: name.slice(0, -'.eml'.length), arrivedAt: arrivalOf(join(taken, name)) }));
  }

  return {
    deliver(raw) {
      const name = join(drop, ids.next());
      writeFileSync(`${name}.tmp`, raw, { mode: 0o600, flush: true });
      renameSync(`${name}.tmp`, `${name}.eml`);
    },
    take(most) {
      const before = isFirst ? left() : [];
      const names = readdirSync(drop).filter((name) => name.endsWith('.eml') && !name.startsWith('.'));
      return [
        ...before,
        ...names.slice(0, most).map((name) => {
          const key = ids.next();
          const arrivedAt = arrivalOf(join(drop, name));
          renameSync(join(drop, name), pathOf(key));
          return { key, arrivedAt };
        }),
      ];
    },
    async readMail(key) {
      const path = pathOf(key);
      return existsSync(path) ? { raw: readFileSync(path), isChecked: false } : undefined;
    },
    async doneWith(key) {
      rmSync(pathOf(key), { force: true });
    },
    async setAside(key, why) {
      if (!existsSync(pathOf(key))) return;
      mkdirSync(join(asideFolder, why), { recursive: true, mode: 0o700 });
      renameSync(pathOf(key), join(asideFolder, why, `${key}.eml`));
    },
    aside() {
      if (!existsSync(asideFolder)) return [];
      return readdirSync(asideFolder).flatMap((why) =>
        readdirSync(join(asideFolder, why)).map((name) => `${why}/${name}`),
      );
    },
  };
}

function inMemory(clock: Clock, ids: Ids): EmbeddedMailIn {
  const waiting: TakenMail[] = [];
  const mails = new Map<string, Uint8Array>();
  const apart = new Map<string, AsideReason>();
  return {
    deliver(raw) {
      const key = ids.next();
      mails.set(key, raw);
      waiting.push({ key, arrivedAt: clock.now() });
    },
    take: (most) => waiting.splice(0, most),
    async readMail(key) {
      const raw = apart.has(key) ? undefined : mails.get(key);
      return raw === undefined ? undefined : { raw, isChecked: false };
    },
    async doneWith(key) {
      mails.delete(key);
    },
    async setAside(key, why) {
      apart.set(key, why);
    },
    aside: () => [...apart].map(([key, why]) => `${why}/${key}.eml`),
  };
}

function checked(key: string): string {
  if (/^[\w-]{1,80}$/.test(key)) return key;
  throw new Error(`"${key}" is no key of a mail`);
}
