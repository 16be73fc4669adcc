const part = /^[\da-f-]{36}$/;

/** The ids that a name is made of: nothing else can stand in one, least of all a way out of the folder. */
export function partsOf(name: string): readonly string[] {
  const parts = name.split('/');
  if (!parts.every((one) => part.test(one))) throw new Error('Not the name of a file');
  return parts;
}
