import { z } from 'zod';

/** A class whose instances are validated settings: an injectable token, a type and a schema in one. */
export type SettingsClass<Shape extends z.ZodRawShape = z.ZodRawShape> = {
  new (values: z.infer<z.ZodObject<Shape>>): z.infer<z.ZodObject<Shape>>;
  readonly shape: Shape;
};

/**
 * Makes the base class of a service's own settings. Each field says with `.describe()` what it is for; a secret is
 * marked with `secret()` and comes from the environment alone:
 *
 * ```ts
 * export class AgentsSettings extends settingsOf({ modelUrl: z.url().optional().describe('Where the model answers.') }) {}
 * ```
 */
export function settingsOf<Shape extends z.ZodRawShape>(shape: Shape): SettingsClass<Shape> {
  class Settings {
    static readonly shape = shape;

    constructor(values: z.infer<z.ZodObject<Shape>>) {
      Object.assign(this, values);
    }
  }
  // TypeScript cannot see that `Object.assign` gives the instance the members of its schema.
  return Settings as unknown as SettingsClass<Shape>;
}
