import type { Answerable } from '@parley/contracts';

/** Who answers for a record, and by which territory, where one said so. */
export type Answered = Answerable & { readonly ruleId: string | null };

/** Who shall answer for a record: a team that is left out stays as it is. */
export type Named = { readonly assigneeId: string | null; readonly teamId?: string | null | undefined };

export const nobody: Answered = { assigneeId: null, teamId: null, ruleId: null };

/** Who answers for it from then on; nothing where that is so already. */
export function answering(now: Answerable, { assigneeId, teamId = now.teamId }: Named): Answerable | undefined {
  return assigneeId === now.assigneeId && teamId === now.teamId ? undefined : { assigneeId, teamId };
}

/** Who answers for it once it was assigned so. */
export const answeredBy = ({ assigneeId, teamId, ruleId }: Answerable & { readonly ruleId?: string | undefined }) => ({
  assigneeId,
  teamId,
  ruleId: ruleId ?? null,
});

/** Whether a territory may take it: nobody answers for it, or somebody does by a territory alone, never by hand. */
export const isTakable = ({ assigneeId, teamId, ruleId }: Answered): boolean =>
  (assigneeId === null && teamId === null) || typeof ruleId === 'string';
