import { lexer, type Token, type Tokens } from 'marked';
import type { Block, Reading, Span } from './src/reports/reading/blocks.ts';

/** The sections of a report's page in docs/reports that stand beside its figures, in each language. */
const READ = /^(how to read (it|this)|cómo se lee|hoe dit te lezen)$/i;
const CANNOT = /^(what (it|this) cannot tell you|lo que esto no puede decir|wat dit niet kan zeggen)$/i;

/** @throws Error where a section is missing: every report says how it is read, and what it cannot tell */
export function readingOf(markdown: string): Reading {
  const tokens = lexer(markdown);
  return { read: sectionOf(tokens, READ), cannot: sectionOf(tokens, CANNOT) };
}

function sectionOf(tokens: readonly Token[], heading: RegExp): Block[] {
  const isHeading = (token: Token) => token.type === 'heading' && (token as Tokens.Heading).depth === 2;
  const start = tokens.findIndex((token) => isHeading(token) && heading.test((token as Tokens.Heading).text));
  if (start < 0) throw new Error(`There is no section ${heading}.`);
  const rest = tokens.slice(start + 1);
  const end = rest.findIndex(isHeading);
  return rest.slice(0, end < 0 ? undefined : end).flatMap(blocksOf);
}

function blocksOf(token: Token): Block[] {
  switch (token.type) {
    case 'space':
    case 'code':
      return [];
    case 'paragraph':
    case 'text':
      return [{ kind: 'paragraph', spans: spansOf(token.tokens ?? [], {}) }];
    case 'list': {
      const { ordered, items } = token as Tokens.List;
      return [{ kind: 'list', isOrdered: ordered, items: items.map((item) => item.tokens.flatMap(blocksOf)) }];
    }
    case 'table': {
      const { header, rows } = token as Tokens.Table;
      const cells = (row: readonly Tokens.TableCell[]) => row.map((cell) => spansOf(cell.tokens, {}));
      return [{ kind: 'table', head: cells(header), rows: rows.map(cells) }];
    }
    default:
      throw new Error(`A report's words have no ${token.type}.`);
  }
}

function spansOf(tokens: readonly Token[], marks: Omit<Span, 'text'>): Span[] {
  return tokens.flatMap((token): Span[] => {
    switch (token.type) {
      case 'strong':
      case 'em':
        return spansOf(token.tokens ?? [], { ...marks, [token.type]: true });
      case 'link': {
        const report = /^(?:.*reports\/)?([\w-]+)\.md(#|$)/.exec((token as Tokens.Link).href)?.[1];
        // Other pages of the documentation are not served with the console: their name is enough.
        return spansOf(token.tokens ?? [], { ...marks, ...(report !== undefined && { report }) });
      }
      case 'codespan':
        return [{ ...marks, code: true, text: (token as Tokens.Codespan).text }];
      default:
        return [{ ...marks, text: (token as Tokens.Text).text.replaceAll('\n', ' ') }];
    }
  });
}
