import { Commands, Queries } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { type Asker, RequestContext } from './request-context.types.js';

/** Makes the context of each request. */
@Injectable()
export class RequestContexts {
  constructor(
    private readonly commands: Commands,
    private readonly queries: Queries,
  ) {}

  of(asker: Asker): RequestContext {
    return new RequestContext({ commands: this.commands, queries: this.queries }, asker);
  }
}
