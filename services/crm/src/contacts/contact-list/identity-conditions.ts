const isFilter = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** What somebody may mean who writes that of a contact: conditions on columns, of which one holds. */
export type Meant = (text: string) => readonly object[];

/** A filter in which each condition on an identity, at any depth, is one on columns. */
export function withIdentitiesMeant(filter: object, meant: Meant): object {
  const own = Object.entries(filter).filter(([name]) => !['identities', 'and', 'or', 'not'].includes(name));
  const inner = new Map<string, unknown>(Object.entries(filter));
  const each = (name: string): readonly object[] => {
    const joined = inner.get(name);
    return Array.isArray(joined) ? joined.filter(isFilter).map((one) => withIdentitiesMeant(one, meant)) : [];
  };
  const not = inner.get('not');
  return {
    ...Object.fromEntries(own),
    and: [...each('and'), ...asked(inner.get('identities'), meant)],
    ...(Array.isArray(inner.get('or')) && { or: each('or') }),
    ...(isFilter(not) && { not: withIdentitiesMeant(not, meant) }),
  };
}

function asked(condition: unknown, meant: Meant): readonly object[] {
  if (!isFilter(condition) || !('has' in condition) || typeof condition.has !== 'string') return [];
  return [{ or: meant(condition.has) }];
}
