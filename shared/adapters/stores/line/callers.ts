import { LANGUAGES, type Language } from '../../../domain/case/vocabulary.ts';
import type { Configuration } from '../../../domain/configuration.ts';
import type { Sealer } from '../../../ports/sealer.ts';
import type { Table } from '../../../ports/table.ts';
import { normalisePhone } from '../customer/identities.ts';
import { callerKey } from '../keys.ts';

/** What is remembered of a phone that called: by a keyed digest, and nothing but the language. */
export interface Callers {
  /** Keyed digest of a caller id; nothing of one that is withheld or no number. */
  digestOf(callerId: string | undefined): string | undefined;
  /** The language chosen last on that phone. */
  languageOf(digest: string): Promise<Language | undefined>;
  remember(digest: string, language: Language): Promise<void>;
}

/** Of a number in E.164. */
export const callerDigest = (sealer: Pick<Sealer, 'mac'>, number: string): string => sealer.mac('caller', number);

export function openCallers({
  table,
  sealer,
  configuration,
}: {
  table: Pick<Table, 'get' | 'put'>;
  sealer: Pick<Sealer, 'mac'>;
  configuration: Pick<Configuration, 'phoneCountry'>;
}): Callers {
  return {
    digestOf(callerId) {
      const number = normalisePhone(callerId ?? '', configuration.phoneCountry);
      return number === undefined ? undefined : callerDigest(sealer, number);
    },
    async languageOf(digest) {
      const item = await table.get(callerKey(digest));
      return LANGUAGES.find((language) => language === item?.language);
    },
    async remember(digest, language) {
      await table.put({ ...callerKey(digest), language });
    },
  };
}
