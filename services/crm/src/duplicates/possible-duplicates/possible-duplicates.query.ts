import { type InputOf, type PossibleDuplicate, PossibleDuplicates, type Reach } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers, TenantDatabase, withinReach } from '@parley/platform';

import type { Meaning } from '../../contacts/identities/written-identity.adapter.js';
import { CrmIdentifiers } from '../../crm-ids.adapter.js';
import { hiddenOf, shownContact } from '../../fields/hidden.js';
import type { Match } from '../matching/match.js';
import { comparable, matchContacts } from '../matching/match-contacts.adapter.js';
import { defaultRules } from '../matching/matching-rules.js';
import { writtenWay } from '../matching/written-way.adapter.js';
import { candidates, type Shared } from './candidates.table.js';
import { seenContact } from './seen-contact.adapter.js';

type Input = InputOf<typeof PossibleDuplicates>;

const MOST = 20;

/** The surest first, each with what weighs most. */
const surest = (found: readonly PossibleDuplicate[]): PossibleDuplicate[] =>
  found.toSorted((one, other) => other.score - one.score).slice(0, MOST);

const reasonsOf = ({ evidence }: Match) =>
  evidence.toSorted((one, other) => Math.abs(other.weight) - Math.abs(one.weight));

@Answers(PossibleDuplicates)
export class PossibleDuplicatesQuery implements Answerer<typeof PossibleDuplicates> {
  constructor(
    private readonly database: TenantDatabase,
    private readonly identifiers: CrmIdentifiers,
  ) {}

  async answer({ name, identities: written = [], companyId = null }: Input, actor: Actor, reach: Reach) {
    // Who may not see how contacts are reached isn't told that one is reached so either.
    const isHidden = hiddenOf(reach, 'contacts:read').includes('identities');
    const identities = isHidden ? [] : written.flatMap(({ channel, value }) => writtenWay({ channel, text: value }));
    const shared = await this.sharedBy(identities, actor);
    const found = await this.database.inTenant(actor, (em) =>
      candidates(em, { ...shared, companyId }, withinReach(reach, 'k')),
    );

    const asked = comparable({ names: [name], identities, companyKey: companyId, birthDate: null });
    const compared = found.map((one) => {
      const contact = shownContact(one, reach);
      const match = matchContacts(asked, seenContact(contact), defaultRules);
      return { contact, score: match.score, reasons: reasonsOf(match) };
    });
    return { items: surest(compared.filter(({ score }) => score >= defaultRules.threshold)) };
  }

  private async sharedBy(identities: readonly Meaning[], { tenantId }: Actor): Promise<Omit<Shared, 'companyId'>> {
    const { identityOf } = await this.identifiers.of(tenantId);
    return {
      identityIds: identities.map(({ channel, value }) => identityOf(channel, value)),
      usernames: identities.filter(({ channel }) => channel === 'telegram-username').map(({ value }) => value),
    };
  }
}
