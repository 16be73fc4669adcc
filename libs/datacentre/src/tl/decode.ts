import { gunzipSync } from 'node:zlib';

import { TlReader } from './reader.js';
import type { Combinator, Field, FieldType, Primitive, Schema } from './schema.js';
import type { TlObject, TlValue } from './tl-object.js';
import { boolFalse, boolTrue, gzipPacked, vectorId } from './well-known.js';

/** Reads objects of one layer. */
export class Decoder {
  constructor(
    private readonly schema: Schema,
    private readonly reader: TlReader,
  ) {}

  object(): TlObject {
    const id = this.reader.id();
    if (id === gzipPacked) return decode(this.schema, gunzipSync(this.reader.bytesValue()));
    const combinator = this.schema.byId.get(id);
    if (!combinator) throw new UnknownConstructor(id);
    return this.#fields(combinator);
  }

  #fields(combinator: Combinator): TlObject {
    const flags = new Map<string, number>();
    const values: Record<string, TlValue> = {};
    for (const field of combinator.fields) {
      const value = this.#field(field, flags);
      if (value !== undefined) values[field.name] = value;
    }
    return { ...values, _: combinator.name };
  }

  #field(field: Field, flags: Map<string, number>): TlValue | undefined {
    if (field.kind === 'flags') {
      flags.set(field.name, this.reader.int());
      return undefined;
    }
    const isThere = !field.flag || ((flags.get(field.flag.field) ?? 0) & (1 << field.flag.bit)) !== 0;
    if (!isThere) return undefined;
    return field.kind === 'true' ? true : this.#value(field.type);
  }

  #value(type: FieldType): TlValue {
    switch (type.kind) {
      case 'primitive':
        return primitives[type.name](this.reader);
      case 'boxed':
        return this.reader.peekId() === vectorId ? this.#boxedVector() : this.object();
      case 'bare':
        return this.#bare(type.constructor);
      case 'vector':
        return this.#vector(type);
    }
  }

  #boxedVector(): readonly TlValue[] {
    return this.#vector({ kind: 'vector', bare: false, item: { kind: 'boxed' } });
  }

  #bare(name: string): TlObject {
    const combinator = this.schema.byName.get(name);
    if (!combinator) throw new TypeError(`TL: no constructor ${name}`);
    return this.#fields(combinator);
  }

  #vector(type: Extract<FieldType, { kind: 'vector' }>): readonly TlValue[] {
    if (!type.bare && this.reader.id() !== vectorId) throw new TypeError('TL: a vector was expected');
    return Array.from({ length: this.reader.int() }, () => this.#value(type.item));
  }
}

const primitives: Readonly<Record<Primitive, (reader: TlReader) => TlValue>> = {
  int: (reader) => reader.int(),
  long: (reader) => reader.long(),
  double: (reader) => reader.double(),
  string: (reader) => reader.bytesValue().toString('utf8'),
  bytes: (reader) => reader.bytesValue(),
  int128: (reader) => reader.raw(16),
  int256: (reader) => reader.raw(32),
  Bool: (reader) => {
    const id = reader.id();
    if (id !== boolTrue && id !== boolFalse) throw new TypeError('TL: a Bool was expected');
    return id === boolTrue;
  },
};

/** A number that the layer doesn't know. */
export class UnknownConstructor extends Error {
  override readonly name = 'UnknownConstructor';

  constructor(readonly id: number) {
    super(`TL: no constructor ${id.toString(16).padStart(8, '0')}`);
  }
}

/** Reads one object that fills the buffer from its start. */
export function decode(schema: Schema, bytes: Buffer): TlObject {
  return new Decoder(schema, new TlReader(bytes)).object();
}
