import { describe, expect, it } from 'vitest';
import { readImportArguments } from '../../../infra/local/import/arguments.ts';

const read = (...argv: string[]) => readImportArguments(argv, '/somewhere').request;

describe('what is typed to import', () => {
  it('names columns by header or position', () => {
    expect(
      read('purchases', 'f.csv', '--columns', 'customer_id=Customer No,amount=5', '--columns', 'order_id="No, order"')
        .options,
    ).toMatchObject({ columns: { customer_id: 'Customer No', amount: 5, order_id: 'No, order' } });
    expect(read('purchases', 'f.csv', '--columns', 'amount="2024"').options.columns).toEqual({ amount: '2024' });
  });

  it('maps words, an empty one too, and a word with a comma in quotes', () => {
    const { map } = read(
      'cases',
      'f.csv',
      '--map',
      'reaction:Yes=dissatisfied,=not-asked',
      '--map',
      'reaction:"No, thanks"=no-reply',
    ).options;
    expect(map).toEqual({ reaction: { yes: 'dissatisfied', '': 'not-asked', 'no, thanks': 'no-reply' } });
  });

  it('puts the rejects file where the command was started', () => {
    expect(read('cases', 'data/f.csv')).toMatchObject({
      file: '/somewhere/data/f.csv',
      rejectsFile: '/somewhere/f.csv.cases.rejects.csv',
    });
  });

  it.each<[string, string[]]>([
    ['purchases|cases|customers', ['sales', 'f.csv']],
    ['one file', ['purchases', 'a.csv', 'b.csv']],
    ['--colour', ['purchases', 'f.csv', '--colour', 'red']],
    ['"price" is no column of purchases', ['purchases', 'f.csv', '--columns', 'price=1']],
    ['position from 1', ['purchases', 'f.csv', '--columns', 'amount=0']],
    ['customer_id, purchased_at, amount', ['purchases', 'f.csv', '--no-header']],
    ['--date-format', ['purchases', 'f.csv', '--date-format', 'dd/MM']],
    ['--currency', ['purchases', 'f.csv', '--currency', 'dollars']],
    ['--amounts', ['purchases', 'f.csv', '--amounts', 'cents']],
    ['--delimiter', ['purchases', 'f.csv', '--delimiter', '||']],
    ['"happy" is none of satisfied', ['cases', 'f.csv', '--map', 'reaction:Yes=happy']],
    ['"mood" is no column of cases', ['cases', 'f.csv', '--map', 'mood:Yes=happy']],
    ['write COLUMN:From=to', ['cases', 'f.csv', '--map', 'Yes=satisfied']],
  ])('says "%s" of what cannot be meant', (sentence, argv) => {
    expect(() => read(...argv)).toThrow(sentence);
  });
});
