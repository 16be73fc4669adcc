import { readFileSync } from 'node:fs';

import { z } from 'zod';

import { aboutSetting, sharedVariable, variableOf, type SettingsShape } from './setting.js';

/** Where settings come from. The environment wins over the file; a service's own variable over the shared one. */
export type SettingsSource = {
  readonly service: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** A JSON object of settings by name; secrets may not stand in it. */
  readonly file?: string;
};

/** A setting is missing or wrong. The message is a sentence per setting, without any value. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/** @throws SettingsError naming every setting that is missing or wrong */
export function readSettings<Shape extends SettingsShape>(
  shape: Shape,
  source: SettingsSource,
): z.infer<z.ZodObject<Shape>> {
  const file = source.file === undefined ? {} : readFile(source.file);
  const values = Object.entries(shape).map(([name, schema]) => [name, valueOf(name, schema, { source, file })]);
  const read = z.object(shape).safeParse(Object.fromEntries(values));
  if (read.success) return read.data;
  throw new SettingsError(sentences(read.error, shape, source).join('\n'));
}

type From = { readonly source: SettingsSource; readonly file: Readonly<Record<string, unknown>> };

function valueOf(
  name: string,
  schema: z.ZodType,
  { source: { service, environment, file: path }, file }: From,
): unknown {
  const text = environment[variableOf(service, name)] ?? environment[sharedVariable(name)];
  if (text !== undefined && text !== '') return schema.safeParse(text).success ? text : jsonOr(text);
  if (aboutSetting(name, schema).isSecret && name in file)
    throw new SettingsError(
      `${name} is a secret: take it out of ${path ?? 'the file'} and set ${sharedVariable(name)}.`,
    );
  return file[name];
}

/** A number, a truth value or a list arrives as text too. */
function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function readFile(path: string): Record<string, unknown> {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw new SettingsError(`The settings file ${path} can't be read as a JSON object.`);
  }
}

function sentences(error: z.ZodError, shape: SettingsShape, { service }: SettingsSource): readonly string[] {
  const names = new Set(error.issues.map((issue) => String(issue.path[0])));
  return [...names].map((name) => {
    const schema = shape[name] ?? z.never();
    const problem = error.issues.find((issue) => issue.path[0] === name);
    const what =
      problem?.code === 'invalid_type' && problem.message.endsWith('undefined') ? 'is missing' : 'is not valid';
    return `${variableOf(service, name)} (or ${sharedVariable(name)}) ${what}: ${aboutSetting(name, schema).description}`;
  });
}
