/** Whose rows somebody reaches through a door: all, or those that somebody of these answers for. */
export type Reach =
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
