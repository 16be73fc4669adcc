/** What a message template may say of the contact and the deal it is written for. */
export const variables = ['contact.name', 'company.name', 'deal.title', 'deal.stage'] as const;

export type VariableName = (typeof variables)[number];

/** Each variable's value; a missing one is written as nothing, and may have a default in the template. */
export type VariableValues = Readonly<Partial<Record<VariableName, string>>>;

/** The variables that a body names, in the order of their first use. */
export function variablesIn(body: string): readonly string[] {
  const found = [...body.matchAll(/\{\{-?\s*([a-z]+(?:\.[a-z]+)*)/g)].map(([, name = '']) => name);
  return [...new Set(found)];
}

const known: readonly string[] = variables;

export const unknownVariablesIn = (body: string): readonly string[] =>
  variablesIn(body).filter((name) => !known.includes(name));
