import type { CommandRules } from '../decide.ts';
import { shutOutBy } from './people.ts';

export const peopleRules = {
  concern(it, { person }, { rules }) {
    const shutOut = [...new Set([...(it.concerns?.shutOut ?? []), ...shutOutBy(person, rules.approvers)])];
    const isKnown = it.concerns?.person === person && it.concerns.shutOut.length === shutOut.length;
    return isKnown ? [] : [{ type: 'concerned', concern: { person, shutOut } }];
  },

  setContact(it, { preferredChannel, notBy: all, withdrawn = [], given = [] }) {
    const notBy =
      all ??
      (withdrawn.length + given.length === 0
        ? undefined
        : [...(it.notBy ?? []).filter((channel) => !given.includes(channel)), ...withdrawn]);
    if (preferredChannel !== undefined && (notBy ?? it.notBy ?? []).includes(preferredChannel)) {
      return {
        code: 'contact-contradiction',
        message: `Nobody can prefer ${preferredChannel} and not be met by it: leave one of the two out.`,
        field: 'preferredChannel',
      };
    }
    const isSame =
      (preferredChannel === undefined || preferredChannel === it.preferredChannel) &&
      (notBy === undefined || [...new Set(notBy)].sort().join() === [...(it.notBy ?? [])].sort().join());
    if (isSame) return [];
    return [
      {
        type: 'contact-set',
        ...(preferredChannel === undefined ? {} : { preferredChannel }),
        ...(notBy === undefined ? {} : { notBy: [...new Set(notBy)] }),
      },
    ];
  },

  recordAuthority(it, { type: _, ...representative }, { now }) {
    if (representative.until !== undefined && representative.until <= now) {
      return { code: 'invalid-until', message: 'The authority must last beyond now.', field: 'until' };
    }
    const { fileId } = representative;
    if (fileId !== undefined && !(it.files ?? []).some((file) => file.fileId === fileId)) {
      return { code: 'unknown-file', message: 'This case has no file of that id: attach it first.', field: 'fileId' };
    }
    return [{ type: 'authority-recorded', representative }];
  },

  endAuthority(it) {
    const acts = it.representative?.endedAt === undefined && it.representative !== undefined;
    const speaks = it.onBehalfOf !== undefined && it.onBehalfOf.endedAt === undefined;
    return acts || speaks ? [{ type: 'authority-ended' }] : [];
  },

  recordNeeds(_it, { type: _, ...needs }) {
    return [{ type: 'needs-recorded', ...needs }];
  },
} satisfies Partial<CommandRules>;
