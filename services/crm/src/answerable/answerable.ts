import type { Answerable, Assignment } from '@parley/contracts';

/** Who answers for a record, and by which territory, where one said so. */
export type Answered = Answerable & { readonly ruleId: string | null };

/** Who shall answer for a record: a team that is left out stays as it is. */
export type Named = Pick<Assignment, 'reason'> & {
  readonly assigneeId: string | null;
  readonly teamId?: string | null | undefined;
};

export const nobody: Answered = { assigneeId: null, teamId: null, ruleId: null };

/** Who answers for it from then on; nothing where that is so already. What a hand confirms is no territory's any more. */
export function answering(now: Answered, { assigneeId, teamId = now.teamId, reason }: Named): Answerable | undefined {
  const isSame = assigneeId === now.assigneeId && teamId === now.teamId;
  const isConfirmed = reason === 'by-hand' && now.ruleId !== null;
  return isSame && !isConfirmed ? undefined : { assigneeId, teamId };
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
