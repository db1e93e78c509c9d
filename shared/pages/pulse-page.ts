import type { Language } from '../domain/case/vocabulary.ts';
import { PULSE_ASKS, PULSE_ITEMS } from '../domain/pulse/items.ts';
import { blocks, choice, escaped, page, paragraph } from './page.ts';

const WORDS: Record<Language, { title: string; intro: string; scale: string; send: string; thanks: string }> = {
  en: {
    title: 'How it is to handle complaints here',
    intro:
      'Five questions, and nothing to write. This link is good once. Your answer is kept without a time and without your name; figures are shown after the quarter, and only where eight people or more stand behind them.',
    scale: '1 not at all, 5 fully',
    send: 'Send',
    thanks: 'Thank you. The link is used up, and nothing ties it to your answer.',
  },
  es: {
    title: 'Cómo es atender quejas aquí',
    intro:
      'Cinco preguntas y nada que escribir. Este enlace sirve una vez. Su respuesta se guarda sin hora y sin su nombre; las cifras se muestran después del trimestre, y solo donde haya ocho personas o más.',
    scale: '1 nada, 5 del todo',
    send: 'Enviar',
    thanks: 'Gracias. El enlace ya no sirve, y nada lo une a su respuesta.',
  },
  nl: {
    title: 'Hoe het is om hier klachten te behandelen',
    intro:
      'Vijf vragen, en niets om te schrijven. Deze link werkt één keer. Uw antwoord wordt bewaard zonder tijd en zonder uw naam; cijfers worden na het kwartaal getoond, en alleen waar acht mensen of meer achter staan.',
    scale: '1 helemaal niet, 5 volledig',
    send: 'Versturen',
    thanks: 'Dank u. De link is opgebruikt, en niets verbindt hem met uw antwoord.',
  },
};

/** The page behind a link of the pulse: five closed questions, or thanks. No script, no box for words. */
export function pulsePage(language: Language, isDone: boolean): string {
  const words = WORDS[language];
  const body = isDone ? `<p class="told" role="status">${escaped(words.thanks)}</p>` : form(language);
  return page(
    { language, title: words.title },
    blocks(`<h1>${escaped(words.title)}</h1>`, !isDone && paragraph(words.intro), body),
  );
}

function form(language: Language): string {
  const asks = PULSE_ITEMS.map((item) => {
    const marks = [1, 2, 3, 4, 5].map((mark) => choice(item, String(mark), String(mark), 'required'));
    return `<fieldset>
<legend>${escaped(`${PULSE_ASKS[language][item]} (${WORDS[language].scale})`)}</legend>
<div class="marks">
${marks.join('\n')}
</div>
</fieldset>`;
  });
  return `<form method="post" autocomplete="off">
${asks.join('\n')}
<button>${escaped(WORDS[language].send)}</button>
</form>`;
}
