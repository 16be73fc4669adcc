import type { z } from 'zod';

/** What the reference and the reader know of a setting beside its schema. */
export type AboutSetting = { readonly description: string; readonly isSecret: boolean };

const about = new WeakMap<z.ZodType, AboutSetting>();

/** A documented setting: from the environment, or from the service's settings file. */
export function setting<Schema extends z.ZodType>(schema: Schema, description: string): Schema {
  return described(schema, { description, isSecret: false });
}

/** A documented secret: from the environment alone, never from a file, never shown. */
export function secret<Schema extends z.ZodType>(schema: Schema, description: string): Schema {
  return described(schema, { description, isSecret: true });
}

/** One of its own: a schema may serve several settings. */
function described<Schema extends z.ZodType>(schema: Schema, said: AboutSetting): Schema {
  const own = schema.clone();
  about.set(own, said);
  return own;
}

/** @throws Error for a field that was declared without `setting` or `secret`: every setting is documented. */
export function aboutSetting(name: string, schema: z.ZodType): AboutSetting {
  const known = about.get(schema);
  if (!known) throw new Error(`The setting ${name} has no description`);
  return known;
}

/** Settings by name. */
export type SettingsShape = Readonly<Record<string, z.ZodType>>;

/** The variable that sets it for every service of an installation: `PARLEY_DATABASE_URL`. */
export const sharedVariable = (name: string) => `PARLEY_${upperSnake(name)}`;

/** The variable that sets it for one service alone, and wins: `PARLEY_CRM_DATABASE_URL`. */
export const variableOf = (service: string, name: string) => `PARLEY_${upperSnake(service)}_${upperSnake(name)}`;

const upperSnake = (name: string) =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replaceAll('-', '_')
    .toUpperCase();
