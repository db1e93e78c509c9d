import { parseArgs } from 'node:util';
import { notFound } from '../../shared/domain/errors.ts';
import type { Services } from '../../shared/runtime/services.ts';
import { type Manual, runCommand, type Terminal, usage } from '../run-command.ts';
import type { Where } from './register-command.ts';

const MANUAL: Manual = {
  name: 'export-person',
  usage: 'npm run -s export-person -- CUSTOMER_ID [--for PERSON] [--data FOLDER | --stage STAGE]',
  about:
    'Prints all that the house holds on a person as JSON, with what is sealed opened: keep it as you would the person’s letters. Who asked is noted beside the customer. The id stands in the person’s cases. --for names the member of staff who is to read it: what is kept from them is left out. docs/record/record.md.',
};

/** JSON, so that it can be handed over to the server that holds the data folder. */
export interface ExportRequest {
  customerId: string;
  by: string;
  reader?: string | undefined;
}

/** The work itself. @throws AppError `not-found` */
export async function exportPerson(
  { customerId, by, reader }: ExportRequest,
  { dossiers, ids, clock }: Pick<Services, 'dossiers' | 'ids' | 'clock'>,
): Promise<object> {
  const dossier = await dossiers.export(customerId, { by, reader, at: clock.now(), accessId: ids.next() });
  if (dossier === undefined) throw notFound(`There is no customer ${customerId}.`);
  return dossier;
}

/** `npm run -s export-person`. Answers the exit code. @param by who is noted to have asked */
export function exportCommand(
  argv: readonly string[],
  by: string,
  work: (where: Where, request: ExportRequest) => Promise<object>,
  terminal: Terminal,
): Promise<number> {
  const print = async () => {
    const { positionals, values } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { data: { type: 'string' }, stage: { type: 'string' }, for: { type: 'string' } },
    });
    const [customerId, ...more] = positionals;
    if (customerId === undefined || more.length > 0) throw usage(`Name one customer: ${MANUAL.usage}`);
    const dossier = await work({ data: values.data, stage: values.stage }, { customerId, by, reader: values.for });
    terminal.out.write(`${JSON.stringify(dossier, null, 2)}\n`);
    return 0;
  };
  return runCommand(MANUAL, print, argv, terminal);
}
