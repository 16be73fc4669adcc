/** A field's values as texts, in their order; none where it is empty. */
type Texts = readonly string[];

/** What became of each field that is another than before. */
export type Changes = Readonly<Record<string, { readonly before: Texts; readonly after: Texts }>>;

/** How a record is kept and found, and what follows from its other fields: nobody changes it. */
const plumbing: readonly string[] = [
  ...[
    'subjectId',
    'createdAt',
    'changedAt',
    'correlationId',
    'ruleId',
    'isErased',
    'isOpen',
    'isWrittenTo',
    'identityIds',
    'deletedByKind',
    'deletedById',
  ],
  ...['eventId', 'version', 'validFrom', 'validTo', 'changes', 'changeSetId', 'actorKind', 'actorId'],
];

type Kept = { readonly amountMinor?: string | null; readonly amountCurrency?: string | null };

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

/** The same text for the same object, in whatever order its fields come. */
const written = (value: object): string =>
  JSON.stringify(Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1))));

const scalar = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

function textsOf(value: unknown): Texts {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (value instanceof Date) return [value.toISOString()];
  return [isObject(value) ? written(value) : scalar(value)];
}

/** What is kept in two columns and is one thing: an amount is nothing without its currency. */
const together = ({ amountMinor, amountCurrency, ...row }: Kept): object =>
  amountMinor === undefined ? row : { ...row, amount: [amountMinor, amountCurrency] };

/** Each field by its name; a field of a field by both, such as `address.city`, with all that is within it. */
const fieldsOf = (row: object, within = ''): readonly (readonly [name: string, texts: Texts])[] =>
  Object.entries(row).flatMap(([name, value]: [string, unknown]) =>
    isObject(value) && within === '' ? fieldsOf(value, `${name}.`) : [[`${within}${name}`, textsOf(value)] as const],
  );

const isSame = (one: Texts, other: Texts) => one.length === other.length && one.every((text, n) => text === other[n]);

/** What makes a row another than the one before, field by field; of a first row, all that is there. */
export function changesBetween(before: object | null, after: object): Changes {
  const [was, is] = [new Map(fieldsOf(together(before ?? {}))), new Map(fieldsOf(together(after)))];
  const names = [...new Set([...was.keys(), ...is.keys()])].filter((name) => !plumbing.includes(name));
  return Object.fromEntries(
    names
      .map((name) => [name, { before: was.get(name) ?? [], after: is.get(name) ?? [] }] as const)
      .filter(([, { before: then, after: now }]) => !isSame(then, now)),
  );
}
