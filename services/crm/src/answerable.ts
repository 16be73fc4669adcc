import type { Answerable } from '@parley/contracts';

/** Who shall answer for a record: a team that is left out stays as it is. */
export type Named = { readonly assigneeId: string | null; readonly teamId?: string | null | undefined };

export const nobody: Answerable = { assigneeId: null, teamId: null };

/** Who answers for it from then on; nothing where that is so already. */
export function answering(now: Answerable, { assigneeId, teamId = now.teamId }: Named): Answerable | undefined {
  return assigneeId === now.assigneeId && teamId === now.teamId ? undefined : { assigneeId, teamId };
}
