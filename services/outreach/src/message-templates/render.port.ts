import type { VariableValues } from './variables.js';

export abstract class MessageTemplateRenderer {
  /**
   * The variables that a body names, each once.
   * @throws DomainError `invalid` `outreach.message-template.malformed` for a body that could never be written out
   */
  abstract variablesIn(body: string): readonly string[];

  /**
   * The body with its variables filled in; one without a value is written as nothing.
   * @throws DomainError `invalid` `outreach.message-template.not-rendered`
   */
  abstract render(body: string, values: VariableValues): Promise<string>;
}
