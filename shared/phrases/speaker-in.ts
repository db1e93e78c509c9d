import { filled, type Told } from './phrase.ts';
import { COLUMNS, LABELS, NUMBERED_COLUMNS, PARTS, PICTURES, SENTENCES } from './phrase-book.ts';
import { readerOf } from './reading-back.ts';
import { columnTitle, type Names, type Speaker } from './speaker.ts';

const ALL = { ...SENTENCES, ...PARTS, ...LABELS, ...PICTURES };
const [sentences, parts, labels] = [SENTENCES, PARTS, LABELS].map(readerOf) as [Reader, Reader, Reader];
const columns = readerOf({ ...COLUMNS, ...NUMBERED_COLUMNS });

type Reader = ReturnType<typeof readerOf<Told>>;
type Other = Exclude<Speaker['language'], 'en'>;

/** @param names go before labels of the book */
export function speakerIn(language: Exclude<Speaker['language'], 'en'>, names: Names = {}): Speaker {
  const word = (label: string) => (Object.hasOwn(names, label) ? names[label] : labelIn(label, language)) ?? label;
  const number = figuresIn(language);
  const readIn = (reader: Reader, english: string): string | undefined => {
    const found = reader(english);
    if (found === undefined) return undefined;
    const values = Object.entries(found.values).map(([place, value]) => [place, part(value)]);
    return filled(found.told[language], Object.fromEntries(values));
  };
  const cell = (english: string) => known(english) ?? readIn(labels, english) ?? english;
  /** A label or a figure. */
  function known(english: string): string | undefined {
    const said = word(english);
    return said === english ? number(english) : said;
  }
  function part(english: string): string {
    const whole = known(english) ?? readIn(parts, english) ?? readIn(labels, english);
    return (
      whole ??
      english
        .split(', ')
        .map((one) => (one === english ? one : part(one)))
        .join(', ')
    );
  }
  return {
    language,
    say: (phrase, ...[values]) => filled(ALL[phrase][language], values),
    word,
    sentence: (english) => readIn(sentences, english),
    cell,
    column: (name) => readIn(columns, name) ?? columnTitle(name),
  };
}

function labelIn(label: string, language: Other): string | undefined {
  return Object.hasOwn(LABELS, label) ? LABELS[label as keyof typeof LABELS][language] : undefined;
}

/** English figures as they are written here: `1,234`, `16.79`, `-3.5`, `28.8%`, `<0.0001`. Undefined of anything else. */
function figuresIn(language: Other): (english: string) => string | undefined {
  return (english) => {
    const [, sign, digits = '', percent] = /^([<+-]?)(\d[\d,]*(?:\.\d+)?)(%?)$/.exec(english) ?? [];
    if (sign === undefined) return undefined;
    const decimals = digits.split('.')[1]?.length ?? 0;
    const value = Number(digits.replaceAll(',', ''));
    const said = new Intl.NumberFormat(language, {
      ...{ minimumFractionDigits: decimals, maximumFractionDigits: decimals, useGrouping: digits.includes(',') },
      ...(percent === '%' && { style: 'percent' }),
    });
    return `${sign}${said.format(percent === '%' ? value / 100 : value)}`;
  };
}
