/** `npm run -s accounts -- first-admin --stage STAGE ...`: on a new stage, with the credentials of whoever types it. */
import { parseArgs } from 'node:util';
import { isPlainAddress } from '../../../shared/domain/mail/plain-address.ts';
import { inviteFirstAdmin } from '../../../shared/runtime/desk/first-admin.ts';
import { servicesFor, usesOf } from '../../../shared/runtime/services.ts';
import { type Manual, runCommand, usage } from '../../run-command.ts';
import { asOperator } from './refusals.ts';
import { openStagePorts, settingsOf, stageNamed } from './stage-ports.ts';

const MANUAL: Manual = {
  name: 'accounts',
  usage: 'npm run -s accounts -- first-admin --stage STAGE --email ADDRESS --name NAME',
  about:
    'Makes the account of the first admin, who invites everybody else in the console, and has Cognito mail them the way in. Refused where somebody else is an admin already. Again with the same address it mails once more who never signed in. It uses your own credentials (AWS_PROFILE).',
};
/** As invitations have it (events/staffing/roster.v1.ts). */
const LONGEST_NAME = 80;

process.exitCode = await runCommand(MANUAL, (argv) =>
  asOperator(async () => {
    const options = { stage: { type: 'string' }, email: { type: 'string' }, name: { type: 'string' } } as const;
    const { positionals, values } = parseArgs({ args: [...argv], allowPositionals: true, options });
    if (positionals.join() !== 'first-admin') throw usage(`Say what to do: ${MANUAL.usage}.`);
    const stage = stageNamed(values.stage ?? '');
    const email = values.email?.trim() ?? '';
    const name = values.name?.trim() ?? '';
    if (!isPlainAddress(email)) throw usage(`"${email}" is no address; write --email ada@example.com.`);
    if (name === '' || name.length > LONGEST_NAME)
      throw usage('Say who they are, in 80 characters: --name "Ada Brand".');
    const needs = ['roster', 'accounts', 'configuration'] as const;
    const ports = await openStagePorts(stage, await settingsOf(stage), usesOf({ needs }));
    const { roster, configuration } = servicesFor(needs, ports);
    const { isMailed } = await inviteFirstAdmin({ name, email }, { roster, configuration, accounts: ports.accounts });
    const done = isMailed
      ? `${email} is invited as the first admin: Cognito mails a password that holds for three days.`
      : `${email} is an admin and signs in as before: no mail was sent.`;
    console.log(`${done} Everybody else is invited in the console.`);
    return 0;
  }),
);
