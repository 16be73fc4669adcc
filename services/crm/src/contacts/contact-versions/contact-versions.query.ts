import { ChangedContacts, ContactDifferences, ContactVersions, type InputOf, type Reach } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers } from '@parley/platform';

import { RecordVersions } from '../../as-of/record-versions.adapter.js';
import { versioned } from '../../as-of/versioned.table.js';

const kind = versioned.contact;

@Answers(ContactVersions)
export class ContactVersionsQuery implements Answerer<typeof ContactVersions> {
  constructor(private readonly records: RecordVersions) {}

  answer(input: InputOf<typeof ContactVersions>, actor: Actor, reach: Reach) {
    return this.records.versions({ kind, input, actor, reach });
  }
}

@Answers(ContactDifferences)
export class ContactDifferencesQuery implements Answerer<typeof ContactDifferences> {
  constructor(private readonly records: RecordVersions) {}

  answer(input: InputOf<typeof ContactDifferences>, actor: Actor, reach: Reach) {
    return this.records.differences({ kind, input, actor, reach });
  }
}

@Answers(ChangedContacts)
export class ChangedContactsQuery implements Answerer<typeof ChangedContacts> {
  constructor(private readonly records: RecordVersions) {}

  answer(input: InputOf<typeof ChangedContacts>, actor: Actor, reach: Reach) {
    return this.records.changedSince({ kind, input, actor, reach });
  }
}
