/** A record that can be shared by name: with whom it is, by the principals that they are. */
export type SharedRecord = { readonly collaboratorIds: readonly string[] };

export const withNobody: SharedRecord = { collaboratorIds: [] };

/** Before and after, where another sharing is asked for than there is; in which order they are named says nothing. */
export function sharedOtherwise({ collaboratorIds: before }: SharedRecord, after: readonly string[]) {
  const isSame = before.length === after.length && after.every((id) => before.includes(id));
  return isSame ? undefined : { fromCollaboratorIds: [...before], collaboratorIds: [...after] };
}

/** With whom it is shared once that one went. */
export const sharedWithout = (principalId: string, { collaboratorIds }: SharedRecord): readonly string[] =>
  collaboratorIds.filter((id) => id !== principalId);

/** Of those named, whom it isn't shared with yet: whoever stands there already may have left since, and hinders nothing. */
export function newcomersAmong(
  named: readonly string[],
  record: SharedRecord | { readonly status: 'unknown' },
): readonly string[] {
  const { collaboratorIds } = 'collaboratorIds' in record ? record : withNobody;
  return named.filter((id) => !collaboratorIds.includes(id));
}
