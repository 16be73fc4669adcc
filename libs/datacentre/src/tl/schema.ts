/** What a field holds: a primitive, a boxed type, one bare constructor, or a list of these. */
export type FieldType =
  | { readonly kind: 'primitive'; readonly name: Primitive }
  | { readonly kind: 'boxed' }
  | { readonly kind: 'bare'; readonly constructor: string }
  | { readonly kind: 'vector'; readonly bare: boolean; readonly item: FieldType };

export type Primitive = 'int' | 'long' | 'double' | 'string' | 'bytes' | 'int128' | 'int256' | 'Bool';

/** A bit of a flags field that says whether the field is there. */
export type FlagBit = { readonly field: string; readonly bit: number };

export type Field =
  | { readonly kind: 'flags'; readonly name: string }
  | { readonly kind: 'true'; readonly name: string; readonly flag: FlagBit }
  | { readonly kind: 'value'; readonly name: string; readonly type: FieldType; readonly flag?: FlagBit };

/** A constructor or a method: the same thing on the wire. */
export type Combinator = {
  /** As TL writes it, with its namespace: `messages.sendMessage`. */
  readonly name: string;
  readonly id: number;
  readonly fields: readonly Field[];
  readonly isMethod: boolean;
};

/** The words of one layer, by name and by number. */
export class Schema {
  readonly byId: ReadonlyMap<number, Combinator>;
  readonly byName: ReadonlyMap<string, Combinator>;

  constructor(
    readonly layer: number,
    combinators: readonly Combinator[],
  ) {
    this.byId = new Map(combinators.map((one) => [one.id, one]));
    this.byName = new Map(combinators.map((one) => [one.name, one]));
  }
}

const primitives: ReadonlyMap<string, Primitive> = new Map([
  ['int', 'int'],
  ['long', 'long'],
  ['int53', 'long'],
  ['double', 'double'],
  ['string', 'string'],
  ['bytes', 'bytes'],
  ['int128', 'int128'],
  ['int256', 'int256'],
  ['Bool', 'Bool'],
]);

/** Reads a type's name, e.g. `long`, `Vector<long>`, `vector<future_salt>`, `InputPeer`, `!X`. */
export function fieldType(name: string): FieldType {
  const vector = /^([Vv])ector\s*<(.+)>$/.exec(name);
  if (vector) return { kind: 'vector', bare: vector[1] === 'v', item: fieldType(vector[2] ?? '') };
  const primitive = primitives.get(name);
  if (primitive) return { kind: 'primitive', name: primitive };
  const local = name.split('.').at(-1) ?? name;
  return /^[a-z]/.test(local) ? { kind: 'bare', constructor: name } : { kind: 'boxed' };
}

/** TL writes `random_id`, clients write `randomId`; so do we. */
export function camelCase(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
