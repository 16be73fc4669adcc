import type { Field, FieldType, Primitive, Schema } from './schema.js';
import { isTlObject, isTlVector, type TlObject, type TlValue } from './tl-object.js';
import { boolFalse, boolTrue, vectorId } from './well-known.js';
import { TlWriter } from './writer.js';

type Values = Readonly<Record<string, TlValue | undefined>>;

/** Writes objects for one layer; fields that the layer doesn't know are left out. */
class Encoder {
  readonly writer = new TlWriter();

  constructor(private readonly schema: Schema) {}

  object(value: TlObject): void {
    const combinator = this.schema.byName.get(value._);
    if (!combinator) throw new TypeError(`TL: layer ${this.schema.layer} has no ${value._}`);
    this.writer.id(combinator.id);
    this.#fields(combinator.fields, value);
  }

  /** A method's answer: what it is tells how it is written. */
  answer(value: TlValue): void {
    if (typeof value === 'boolean') this.writer.id(value ? boolTrue : boolFalse);
    else if (isTlVector(value)) this.#items(value, (item) => this.answer(item));
    else if (isTlObject(value)) this.object(value);
    else if (typeof value === 'bigint') this.writer.long(value);
    else if (typeof value === 'number') this.writer.int(value);
    else throw new TypeError('TL: no way to write this answer');
  }

  #items(values: readonly TlValue[], write: (item: TlValue) => void): void {
    this.writer.id(vectorId).int(values.length);
    values.forEach(write);
  }

  #fields(fields: readonly Field[], values: Values): void {
    const flags = new Map<string, { at: number; bits: number }>();
    for (const field of fields) {
      if (field.kind === 'flags') {
        flags.set(field.name, { at: this.writer.length, bits: 0 });
        this.writer.int(0);
        continue;
      }
      const value = values[field.name];
      if (field.flag && !isSet(field, value)) continue;
      if (field.flag) raise(flags, field.flag);
      if (field.kind === 'value') this.#required(field, value);
    }
    for (const { at, bits } of flags.values()) this.writer.patchInt(at, bits);
  }

  #required(field: Extract<Field, { kind: 'value' }>, value: TlValue | undefined): void {
    if (value === undefined) throw new TypeError(`TL: ${field.name} is missing`);
    this.#value(field.type, value);
  }

  #value(type: FieldType, value: TlValue): void {
    switch (type.kind) {
      case 'primitive':
        return void primitives[type.name](this.writer, value);
      case 'boxed':
        return this.answer(value);
      case 'bare':
        return this.#bare(type.constructor, value);
      case 'vector':
        return this.#vector(type, value);
    }
  }

  #bare(name: string, value: TlValue): void {
    const combinator = this.schema.byName.get(name);
    if (!combinator || !isTlObject(value)) throw new TypeError(`TL: ${name} was expected`);
    this.#fields(combinator.fields, value);
  }

  #vector(type: Extract<FieldType, { kind: 'vector' }>, value: TlValue): void {
    if (!isTlVector(value)) throw new TypeError('TL: a vector was expected');
    if (!type.bare) this.writer.id(vectorId);
    this.writer.int(value.length);
    for (const item of value) this.#value(type.item, item);
  }
}

const primitives: Readonly<Record<Primitive, (writer: TlWriter, value: TlValue) => TlWriter>> = {
  int: (writer, value) => writer.int(number(value)),
  long: (writer, value) => writer.long(typeof value === 'bigint' ? value : number(value)),
  double: (writer, value) => writer.double(number(value)),
  string: (writer, value) => writer.bytesValue(typeof value === 'string' ? Buffer.from(value, 'utf8') : buffer(value)),
  bytes: (writer, value) => writer.bytesValue(buffer(value)),
  int128: (writer, value) => writer.raw(buffer(value, 16)),
  int256: (writer, value) => writer.raw(buffer(value, 32)),
  Bool: (writer, value) => writer.id(value === true ? boolTrue : boolFalse),
};

function number(value: TlValue): number {
  if (typeof value !== 'number') throw new TypeError('TL: a number was expected');
  return value;
}

function buffer(value: TlValue, length?: number): Buffer {
  const fits = Buffer.isBuffer(value) && (length === undefined || value.length === length);
  if (!fits) throw new TypeError('TL: bytes were expected');
  return value;
}

function isSet(field: Field, value: TlValue | undefined): boolean {
  return field.kind === 'true' ? value === true : value !== undefined;
}

function raise(flags: ReadonlyMap<string, { bits: number }>, flag: { field: string; bit: number }): void {
  const holder = flags.get(flag.field);
  if (holder) holder.bits |= 1 << flag.bit;
}

export function encode(schema: Schema, value: TlObject): Buffer {
  const encoder = new Encoder(schema);
  encoder.object(value);
  return encoder.writer.finish();
}

/** Writes what a method answered: an object, a Bool, or a vector of these. */
export function encodeAnswer(schema: Schema, value: TlValue): Buffer {
  const encoder = new Encoder(schema);
  encoder.answer(value);
  return encoder.writer.finish();
}
