import type { z } from 'zod';

import type { SettingsShape } from './setting.js';

/** A class whose instances are validated settings: an injectable token, a type and a schema in one. */
export type SettingsClass<Shape extends SettingsShape = SettingsShape> = {
  new (values: z.infer<z.ZodObject<Shape>>): z.infer<z.ZodObject<Shape>>;
  readonly shape: Shape;
};

/**
 * Makes the base class of a service's own settings. Each field is a `setting` or a `secret` with a sentence that says
 * what it is for; a secret comes from the environment alone:
 *
 * ```ts
 * export class AgentsSettings extends settingsOf({
 *   modelUrl: setting(z.url().optional(), 'Where the model answers; the rule-based drafter writes if absent.'),
 *   modelKey: secret(z.string().optional(), 'The key of the model provider.'),
 * }) {}
 * ```
 */
export function settingsOf<Shape extends SettingsShape>(shape: Shape): SettingsClass<Shape>;
// Implemented on the general shape: what an instance holds is what its schema parsed.
export function settingsOf(shape: SettingsShape): SettingsClass {
  return class Settings {
    [name: string]: unknown;
    static readonly shape = shape;

    constructor(values: Readonly<Record<string, unknown>>) {
      Object.assign(this, values);
    }
  };
}
