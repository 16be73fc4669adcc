import { ChangedDeals, DealDifferences, DealVersions, type InputOf, type Reach } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers } from '@parley/platform';

import { RecordVersions } from '../../as-of/record-versions.adapter.js';
import { versioned } from '../../as-of/versioned.table.js';

const kind = versioned.deal;

@Answers(DealVersions)
export class DealVersionsQuery implements Answerer<typeof DealVersions> {
  constructor(private readonly records: RecordVersions) {}

  answer(input: InputOf<typeof DealVersions>, actor: Actor, reach: Reach) {
    return this.records.versions({ kind, input, actor, reach });
  }
}

@Answers(DealDifferences)
export class DealDifferencesQuery implements Answerer<typeof DealDifferences> {
  constructor(private readonly records: RecordVersions) {}

  answer(input: InputOf<typeof DealDifferences>, actor: Actor, reach: Reach) {
    return this.records.differences({ kind, input, actor, reach });
  }
}

@Answers(ChangedDeals)
export class ChangedDealsQuery implements Answerer<typeof ChangedDeals> {
  constructor(private readonly records: RecordVersions) {}

  answer(input: InputOf<typeof ChangedDeals>, actor: Actor, reach: Reach) {
    return this.records.changedSince({ kind, input, actor, reach });
  }
}
