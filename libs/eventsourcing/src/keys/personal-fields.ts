import { erased, type FieldPath, isErased } from '@parley/contracts';

import { type Ciphertext, ciphertext, ciphertextIn, open, type Opened, seal } from './ciphertext.js';
import type { SubjectKey, SubjectKeys } from './keyring.port.js';

/** Where a field lies: what its ciphertext is bound to, so that it can't be moved to another event or organization. */
export type EventPlace = { readonly tenantId: string; readonly eventId: string };

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const contextOf = ({ tenantId, eventId }: EventPlace, path: readonly string[]) =>
  [tenantId, eventId, path.join('.')].join('|');

type Change = (value: unknown, path: readonly string[]) => unknown;

type Way = { readonly rest: FieldPath; readonly path: readonly string[] };

/** The value with what lies at `rest` changed; absent and null parents stay as they are. */
function changeAt(value: unknown, { rest, path }: Way, change: Change): unknown {
  const [step, ...further] = rest;
  const at = (name: string): Way => ({ rest: further, path: [...path, name] });
  if (step === undefined) return value === undefined ? undefined : change(value, path);
  if (step === '*' && Array.isArray(value))
    return value.map((item: unknown, index) => changeAt(item, at(String(index)), change));
  if (!isObject(value) || value[step] === undefined) return value;
  return { ...value, [step]: changeAt(value[step], at(step), change) };
}

export type Encryption = {
  readonly place: EventPlace;
  readonly paths: readonly FieldPath[];
  readonly subjectId: string;
  /** Absent where the subject may not be written any more. */
  readonly key: SubjectKey | undefined;
};

/** An event's data as it is stored: each personal field as ciphertext, or erased where there is no key. */
export function encryptFields(data: unknown, { place, paths, subjectId, key }: Encryption): unknown {
  const encrypt: Change = (value, path): Ciphertext | typeof erased => {
    if (!key || (isObject(value) && isErased(value))) return erased;
    return ciphertext(subjectId, key, seal(key.key, Buffer.from(JSON.stringify(value)), contextOf(place, path)));
  };
  return paths.reduce((current, path) => changeAt(current, { rest: path, path: [] }, encrypt), data);
}

const children = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value;
  return isObject(value) ? Object.values(value) : [];
};

/** The versions of each subject's key that stored data names. */
export type NamedKeys = Map<string, Set<number>>;

export function keysNamedIn(data: unknown, found: NamedKeys = new Map()): NamedKeys {
  const own = ciphertextIn(data);
  if (own) found.set(own.subjectId, (found.get(own.subjectId) ?? new Set()).add(own.keyVersion));
  else for (const child of children(data)) keysNamedIn(child, found);
  return found;
}

/** The newest version that is named of each subject. */
export const newestOf = (named: NamedKeys): ReadonlyMap<string, number> =>
  new Map([...named].map(([subjectId, versions]) => [subjectId, Math.max(...versions)]));

export type Decryption = { readonly place: EventPlace; readonly keys: ReadonlyMap<string, SubjectKeys> };

function decrypted({ subjectId, keyVersion, sealed }: Opened, { place, keys }: Decryption, path: readonly string[]) {
  const key = keys.get(subjectId)?.find(({ version }) => version === keyVersion);
  if (!key) return erased;
  const bytes = open(key.key, Buffer.from(sealed, 'base64url'), contextOf(place, path));
  const clear: unknown = JSON.parse(bytes.toString());
  return clear;
}

/** Stored data in clear; a field whose key is gone reads as erased. An object that holds no ciphertext is not copied. */
export function decryptFields(data: unknown, decryption: Decryption, path: readonly string[] = []): unknown {
  const own = ciphertextIn(data);
  if (own) return decrypted(own, decryption, path);
  const within = (value: unknown, name: string) =>
    typeof value === 'object' ? decryptFields(value, decryption, [...path, name]) : value;
  if (Array.isArray(data)) return data.map((item: unknown, index) => within(item, String(index)));
  if (!isObject(data)) return data;
  let clear = data;
  for (const [name, value] of Object.entries(data)) {
    const opened = within(value, name);
    if (opened !== value) clear = { ...clear, [name]: opened };
  }
  return clear;
}
