import type { FieldGrant } from './fields.js';

/** Whose rows somebody reaches through a door: all, or those that somebody of these answers for. */
export type Reach = Rows & {
  /** Fields of what the door shows that are hidden from them. */
  readonly hides?: readonly FieldGrant[];
};

type Rows =
  | { readonly rows: 'all' }
  | {
      readonly rows: 'own' | 'team';
      /** Principals: oneself, and for `team` every member of one's teams. */
      readonly assigneeIds: readonly string[];
      /** One's teams; none for `own`. */
      readonly teamIds: readonly string[];
    };

/** Reaches every row of the organization. */
export const everyRow: Reach = { rows: 'all' };

/** Who answers for a record: a member, by the principal it is, and a team; nobody where both are null. */
export type Answerable = { readonly assigneeId: string | null; readonly teamId: string | null };

/** With whom a record is shared by name: members, by the principals that they are. */
export type Shared = { readonly collaboratorIds?: readonly string[] };

/** Whether a record is among those that somebody reaches: it is theirs, their team's, or shared with them by name. */
export const isReached = (reach: Reach, { assigneeId, teamId, collaboratorIds = [] }: Answerable & Shared): boolean =>
  reach.rows === 'all' ||
  (assigneeId !== null && reach.assigneeIds.includes(assigneeId)) ||
  (teamId !== null && reach.teamIds.includes(teamId)) ||
  collaboratorIds.some((id) => reach.assigneeIds.includes(id));
