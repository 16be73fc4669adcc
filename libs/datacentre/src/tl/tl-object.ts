/** Anything a field may hold. Longs are bigint when read; numbers are accepted when written. */
export type TlValue = number | bigint | string | boolean | Buffer | TlObject | readonly TlValue[];

/** A constructor with its fields, as plain data; `_` is its name. */
export type TlObject = { readonly _: string; readonly [field: string]: TlValue | undefined };

export function isTlObject(value: unknown): value is TlObject {
  return typeof value === 'object' && value !== null && '_' in value && typeof value._ === 'string';
}

export function isTlVector(value: TlValue): value is readonly TlValue[] {
  return Array.isArray(value);
}
