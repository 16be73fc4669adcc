const isFilter = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Which fields a filter names, at any depth. */
export function fieldsNamedBy(filter: object | null): readonly string[] {
  return Object.entries(filter ?? {}).flatMap(([name, value]: [string, unknown]) => {
    if (name === 'and' || name === 'or')
      return Array.isArray(value) ? value.filter(isFilter).flatMap(fieldsNamedBy) : [];
    if (name === 'not') return isFilter(value) ? fieldsNamedBy(value) : [];
    return [name];
  });
}
