/** What a message template may say of the contact and the deal it is written for. */
export const variables = ['contact.name', 'company.name', 'deal.title', 'deal.stage'] as const;

export type VariableName = (typeof variables)[number];

/** Each variable's value; a missing one is written as nothing, and may have a default in the template. */
export type VariableValues = Readonly<Partial<Record<VariableName, string>>>;

const known: readonly string[] = variables;

export const unknownAmong = (names: readonly string[]): readonly string[] =>
  names.filter((name) => !known.includes(name));
