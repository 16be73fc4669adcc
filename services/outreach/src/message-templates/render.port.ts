import type { VariableValues } from './variables.js';

export abstract class MessageTemplateRenderer {
  /** The body with its variables filled in; one without a value is written as nothing. */
  abstract render(body: string, values: VariableValues): Promise<string>;
}
