import { Hearing } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { Drafter } from '../drafting/drafter.port.js';

/**
 * A remote model is mostly waited for. A drafter of this process takes the processor from those who hear what is said
 * meanwhile, and hearing comes first: what was not heard yet may overtake whatever is drafted.
 */
const most = { remote: 16, here: 4, late: 1 };

/** How many runs of this process may be at work at once. */
@Injectable()
export class RunRoom {
  constructor(
    private readonly drafter: Drafter,
    private readonly hearing: Hearing,
  ) {}

  get most(): number {
    if (this.hearing.isLate) return most.late;
    return this.drafter.isRemote ? most.remote : most.here;
  }
}
