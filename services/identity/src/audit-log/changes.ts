export type Change = { readonly field: string; readonly from: string | null; readonly to: string | null };

/** Longest value that an entry repeats; the event has all of it. */
const LONGEST = 2000;

/**
 * The fields that an event names, each with what it says of before and after. `fromStageId` beside `to: { id }` is one
 * change of `stage`. What is personal is left out: the log of acts outlives whom it is about.
 *
 * @param left names of fields that are personal, or only say what it is about
 */
export function changesOf(data: object, left: ReadonlySet<string>): readonly Change[] {
  const fields: readonly (readonly [string, unknown])[] = Object.entries(data);
  const moved = fields.flatMap(([name, from]) => (isBefore(name) ? [moveOf(name, from, new Map(fields))] : []));
  const taken = new Set([...left, ...moved.flatMap(({ uses }) => uses)]);
  const said = fields
    .filter(([name]) => !taken.has(name))
    .flatMap(([name, value]): readonly Change[] => {
      const to = textOf(value);
      return to === undefined ? [] : [{ field: name, from: null, to }];
    });
  return [...moved.map(({ change }) => change), ...said];
}

const isBefore = (name: string) => /^from[A-Z]/.test(name);

function moveOf(name: string, from: unknown, fields: ReadonlyMap<string, unknown>) {
  const field = name.charAt(4).toLowerCase() + name.slice(5).replace(/Id$/, '');
  const after =
    [...fields.keys()].find((other) => other === 'to' || other === `to${name.slice(4)}` || other === field) ?? 'to';
  const change: Change = { field, from: textOf(from) ?? null, to: textOf(fields.get(after)) ?? null };
  return { change, uses: [name, after] };
}

/** A plain value as text, several joined; a thing with an id is its id, another its values. Nothing for what has none. */
function textOf(value: unknown): string | undefined {
  if (isPlain(value)) return String(value).slice(0, LONGEST);
  if (Array.isArray(value)) return textsOf(value)?.slice(0, LONGEST);
  if (typeof value !== 'object' || value === null) return undefined;
  return 'id' in value ? textOf(value.id) : textsOf(Object.values(value), ' ');
}

const isPlain = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);

function textsOf(values: readonly unknown[], between = ', '): string | undefined {
  const texts = values.map(textOf);
  return texts.includes(undefined) ? undefined : texts.join(between);
}
