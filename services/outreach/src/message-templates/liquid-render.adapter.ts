import { Injectable } from '@nestjs/common';
import { Liquid } from 'liquidjs';

import { MessageTemplateRenderer } from './render.port.js';
import type { VariableValues } from './variables.js';

@Injectable()
export class LiquidRenderer extends MessageTemplateRenderer {
  // Only values and filters: a template of an organization reads no file and calls no code.
  private readonly liquid = new Liquid({ ownPropertyOnly: true, renderLimit: 100, memoryLimit: 1e6 });

  async render(body: string, values: VariableValues): Promise<string> {
    const scope: Record<string, Record<string, string>> = {};
    for (const [name, value] of Object.entries(values)) {
      const [record = '', field = ''] = name.split('.');
      (scope[record] ??= {})[field] = value;
    }
    const text: unknown = await this.liquid.parseAndRender(body, scope);
    return String(text).trim();
  }
}
