import type { z } from 'zod';

import { readSettings, type SettingsSource } from './read-settings.js';
import type { SettingsShape } from './setting.js';

/** A class whose instances are validated settings: an injectable token, a type and a schema in one. */
export type SettingsClass<Shape extends SettingsShape> = {
  new (values: z.infer<z.ZodObject<Shape>>): z.infer<z.ZodObject<Shape>>;
  readonly shape: Shape;
  /** @throws SettingsError naming every setting that is missing or wrong */
  read(source: SettingsSource): object;
};

/** Any such class: how the frame reads one, whatever it holds. */
export type AnySettingsClass = (abstract new (values: never) => object) & {
  readonly shape: SettingsShape;
  read(source: SettingsSource): object;
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
export function settingsOf(shape: SettingsShape): SettingsClass<SettingsShape> {
  return class Settings {
    [name: string]: unknown;
    static readonly shape = shape;

    static read(source: SettingsSource): object {
      return new this(readSettings(shape, source));
    }

    constructor(values: Readonly<Record<string, unknown>>) {
      Object.assign(this, values);
    }
  };
}
