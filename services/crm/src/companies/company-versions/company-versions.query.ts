import { ChangedCompanies, CompanyDifferences, CompanyVersions, type InputOf, type Reach } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers } from '@parley/platform';

import { RecordVersions } from '../../as-of/record-versions.adapter.js';
import { versioned } from '../../as-of/versioned.table.js';

const kind = versioned.company;

@Answers(CompanyVersions)
export class CompanyVersionsQuery implements Answerer<typeof CompanyVersions> {
  constructor(private readonly records: RecordVersions) {}

  answer(input: InputOf<typeof CompanyVersions>, actor: Actor, reach: Reach) {
    return this.records.versions({ kind, input, actor, reach });
  }
}

@Answers(CompanyDifferences)
export class CompanyDifferencesQuery implements Answerer<typeof CompanyDifferences> {
  constructor(private readonly records: RecordVersions) {}

  answer(input: InputOf<typeof CompanyDifferences>, actor: Actor, reach: Reach) {
    return this.records.differences({ kind, input, actor, reach });
  }
}

@Answers(ChangedCompanies)
export class ChangedCompaniesQuery implements Answerer<typeof ChangedCompanies> {
  constructor(private readonly records: RecordVersions) {}

  answer(input: InputOf<typeof ChangedCompanies>, actor: Actor, reach: Reach) {
    return this.records.changedSince({ kind, input, actor, reach });
  }
}
