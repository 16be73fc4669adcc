import { Injectable } from '@nestjs/common';
import { Liquid } from 'liquidjs';

import { malformed, notRendered } from './message-template.errors.js';
import { MessageTemplateRenderer } from './render.port.js';
import type { VariableValues } from './variables.js';

/** What else a body may say than values and filters; nothing that repeats, or reads another file. */
const tags: readonly string[] = ['if', 'unless', 'case', 'comment', 'raw'];

@Injectable()
export class LiquidRenderer extends MessageTemplateRenderer {
  // Without `templates` a body could read files of the folder that the process runs in.
  private readonly liquid = new Liquid({
    ...{ templates: {}, ownPropertyOnly: true, strictFilters: true },
    ...{ parseLimit: 100_000, renderLimit: 100, memoryLimit: 1e6 },
  });

  constructor() {
    super();
    for (const tag of Object.keys(this.liquid.tags))
      if (!tags.includes(tag)) Reflect.deleteProperty(this.liquid.tags, tag);
  }

  variablesIn(body: string): readonly string[] {
    try {
      return this.liquid.globalFullVariablesSync(body);
    } catch {
      throw malformed();
    }
  }

  async render(body: string, values: VariableValues): Promise<string> {
    const scope: Record<string, Record<string, string>> = {};
    for (const [name, value] of Object.entries(values)) {
      const [record = '', field = ''] = name.split('.');
      (scope[record] ??= {})[field] = value;
    }
    try {
      const text: unknown = await this.liquid.parseAndRender(body, scope);
      return String(text).trim();
    } catch {
      throw notRendered();
    }
  }
}
