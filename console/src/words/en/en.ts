import { caseWords } from './case.ts';
import { commandWords } from './commands.ts';
import { frameWords } from './frame.ts';
import { history } from './history.ts';
import { inboxWords } from './inbox.ts';
import { resolveWords } from './resolve.ts';
import { telephoneWords } from './telephone.ts';
import { vocabulary } from './vocabulary.ts';
import { worklistWords } from './worklist.ts';

export const en = {
  ...frameWords,
  ...vocabulary,
  history,
  worklist: worklistWords,
  case: caseWords,
  commands: commandWords,
  resolve: resolveWords,
  telephone: telephoneWords,
  inbox: inboxWords,
};
