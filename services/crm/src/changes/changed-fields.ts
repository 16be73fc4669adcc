/** Whether two values of a field are the same, in whatever order an object names its parts. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other)) return false;
  const [mine, theirs] = [partsOf(one), partsOf(other)];
  return mine.size === theirs.size && [...mine].every(([name, value]) => isSame(value, theirs.get(name)));
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const partsOf = (value: object): ReadonlyMap<string, unknown> =>
  new Map(Object.entries(value).filter(([, part]) => part !== undefined));

/** Those of the asked fields that would be others than they are; nothing where all are so already. */
export function changedFields<Asked extends object>(now: object, asked: Asked): Partial<Asked> | undefined {
  const fields = partsOf(now);
  const changed = [...partsOf(asked)].filter(([name, value]) => !isSame(fields.get(name) ?? null, value));
  return changed.length > 0 ? picked(asked, new Set(changed.map(([name]) => name))) : undefined;
}

function picked<Asked extends object>(asked: Asked, names: ReadonlySet<string>): Partial<Asked> {
  const rest: Partial<Asked> = { ...asked };
  for (const name in asked) if (!names.has(name)) Reflect.deleteProperty(rest, name);
  return rest;
}
