import type { I18nProviderProps } from '@cloudscape-design/components/i18n';
import type { Language, Words } from './words.ts';

export interface LoadedWords {
  words: Words;
  /** Cloudscape's own strings; of Dutch it has none, so those are ours. */
  ofComponents: I18nProviderProps.Messages;
}

/** Only the language that is read is loaded. */
export const LOADERS: Record<Language, () => Promise<LoadedWords>> = {
  en: async () => {
    const [{ en }, { default: ofComponents }] = await Promise.all([
      import('./en/en.ts'),
      import('@cloudscape-design/components/i18n/messages/all.en'),
    ]);
    return { words: en, ofComponents };
  },
  es: async () => {
    const [{ es }, { default: ofComponents }] = await Promise.all([
      import('./es/es.ts'),
      import('@cloudscape-design/components/i18n/messages/all.es'),
    ]);
    return { words: es, ofComponents };
  },
  nl: async () => {
    const [{ nl }, { componentWords }] = await Promise.all([import('./nl/nl.ts'), import('./component-words-nl.ts')]);
    return { words: nl, ofComponents: componentWords };
  },
};
