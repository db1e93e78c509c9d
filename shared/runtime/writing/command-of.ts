import type { CaseCommand } from '../../../events/case-command.v1.ts';
import type { Case } from '../../domain/case/case.ts';
import type { Command } from '../../domain/case/commands.ts';
import { canYield, isOfSameCustomer } from '../../domain/case/merging/merge-of.ts';
import { linkTo } from '../../domain/case/teamwork/links.ts';
import type { TextKind } from '../../domain/case/vocabulary.ts';
import { notFound } from '../../domain/errors.ts';
import type { Staff } from '../http-handler.ts';
import type { Services } from '../services.ts';
import { visibleCase } from '../visible-case.ts';

type Needs = Pick<Services, 'cases' | 'texts' | 'ids' | 'clock'>;

/** As what the `text` of a command is kept beside the case; the law gets its id instead. */
const TEXT_OF: Readonly<Record<Extract<CaseCommand, { text?: string }>['type'], TextKind>> = {
  note: 'note',
  handOver: 'handover',
  merge: 'merge-reason',
  reject: 'rejection',
  recordReaction: 'reaction',
  extend: 'extension',
  tickStep: 'step',
  correctReceipt: 'correction',
  update: 'update',
  holdingLetter: 'holding-letter',
  question: 'question',
  answerQuestion: 'answer',
  receiveReply: 'reply',
  delegate: 'task',
  finishTask: 'task-result',
  recordNeeds: 'support-needs',
};

/** The law's form of what was sent. Texts are kept before the command that names them: a text without one is harmless. */
export async function commandOf(
  body: CaseCommand,
  it: Case,
  other: Case | undefined,
  staff: Staff,
  services: Needs,
): Promise<Command> {
  const { texts, ids, clock } = services;
  const kept = async (kind: TextKind, text: string, mentions?: string[]) => {
    const textId = ids.next();
    const told = mentions === undefined ? {} : { mentions };
    await texts.keep(it.caseId, { textId, kind, by: staff.id, at: clock.now(), text, ...told });
    return textId;
  };
  const { ifVersion: _, ...command } = body;
  switch (command.type) {
    case 'decide': {
      const { explanation, remedies, ...terms } = command;
      return {
        ...terms,
        remedies: remedies.map((remedy) => ({ ...remedy, remedyId: ids.next() })),
        ...(explanation === undefined ? {} : { reasonTextId: await kept('explanation', explanation) }),
      };
    }
    case 'merge': {
      if (other === undefined) throw notFound();
      return {
        type: 'merge',
        side: 'survivor',
        otherId: other.caseId,
        otherReceivedAt: other.receivedAt,
        ...(other.sentToCompanyAt === undefined ? {} : { otherSentToCompanyAt: other.sentToCompanyAt }),
        otherMissed: other.deadlines.filter((deadline) => deadline.missedAt !== undefined).map(({ kind }) => kind),
        otherCanYield: canYield(other),
        sameCustomer: isOfSameCustomer(it, other),
        ...(other.concerns === undefined ? {} : { otherConcerns: other.concerns }),
        ...(command.text === undefined ? {} : { reasonTextId: await kept(TEXT_OF.merge, command.text) }),
      };
    }
    case 'unmerge':
      return { type: 'unmerge', side: 'survivor', otherId: (await visibleCase(command.from, staff, services)).caseId };
    case 'answerQuestion': {
      const { text, ...answer } = command;
      return { ...answer, answerId: await kept(TEXT_OF.answerQuestion, text) };
    }
    case 'recordAuthority': {
      const { representative, ...terms } = command;
      return { ...terms, textId: await kept('representative', JSON.stringify(representative)) };
    }
    case 'recordNeeds': {
      const { drivers, text, ...needs } = command;
      return { ...needs, textId: await kept(TEXT_OF.recordNeeds, JSON.stringify({ drivers, words: text })) };
    }
    case 'note':
      return { type: 'note', textId: await kept(TEXT_OF.note, command.text, command.mentions) };
    case 'handOver': {
      const { text, ...terms } = command;
      const mentions = terms.owner === undefined ? undefined : [terms.owner];
      return { ...terms, textId: await kept(TEXT_OF.handOver, text, mentions) };
    }
    case 'link': {
      const linked = await visibleCase(command.to, staff, services);
      return { type: 'link', to: linked.caseId, caseNumber: linked.caseNumber, kind: command.kind };
    }
    case 'unlink':
      return { type: 'unlink', from: await linkedId(command.from, it, services) };
    default: {
      if (!('text' in command)) return command;
      const { text, ...rest } = command;
      // The law wants a text or takes it: each command's contract says which (events/case-command.v1.ts).
      return { ...rest, ...(text === undefined ? {} : { textId: await kept(TEXT_OF[command.type], text) }) } as Command;
    }
  }
}

/** A link that leads to a team one is not in can be taken away all the same. */
async function linkedId(typed: string, it: Case, { cases }: Needs): Promise<string> {
  const caseId = await cases.idOf(typed);
  if (caseId === undefined || linkTo(it, caseId) === undefined)
    throw notFound('The case has no link to one of this number.');
  return caseId;
}
