import configuration from '../../comeback.config.ts';
import { LANGUAGES, type Language } from '../../shared/domain/case/vocabulary.ts';
import type { Configuration } from '../../shared/domain/configuration.ts';
import { disconnect } from './disconnect.ts';
import type { ContactFlow } from './language/flow.ts';
import { line } from './line.ts';
import { queue } from './queue.ts';
import { tollFreeLine } from './toll-free-line.ts';
import { voicemail } from './voicemail.ts';
import { agentWhisper, callbackWhisper, customerWhisper } from './whispers.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';
import { nl } from './words/nl.ts';
import type { LineFacts, Words } from './words/words.ts';

/** Every flow of the line, those that others lead to first. */
export function flowsOf(firm: Configuration): readonly ContactFlow[] {
  const facts = factsOf(firm);
  const words: Record<Language, Words> = { en: en(facts), es: es(facts), nl: nl(facts) };
  return [
    ...LANGUAGES.flatMap((language) => [
      agentWhisper(language, words[language]),
      customerWhisper(language, words[language]),
      callbackWhisper(language, words[language]),
      disconnect(language, words[language]),
      queue(language, words[language], facts),
      voicemail(language, words[language], facts),
      line(language, words[language], facts),
    ]),
    tollFreeLine(words, facts),
  ];
}

function factsOf(firm: Configuration): LineFacts {
  return {
    firm: firm.firm,
    web: firm.publicUrl.replace(/^https?:\/\//, ''),
    calendar: firm.calendar,
    categories: firm.categories.map(({ id }) => id),
    teams: firm.teams.map(({ id }) => id),
    fallbackTeam: firm.fallbackTeam,
    defaultLanguage: firm.defaultLanguage,
    phoneCountry: firm.phoneCountry,
    survey: firm.survey,
    callback: firm.line.callback,
    voicemail: firm.line.voicemail,
  };
}

/** The flows of this firm; `toll-free-line` is the one that the number leads to. */
export const FLOWS: readonly ContactFlow[] = flowsOf(configuration);
