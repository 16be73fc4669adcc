import { ContactAssigned, ContactCreated, DealAssigned, DealCreated } from '@parley/contracts';
import { scenario } from '@parley/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { fieldsNamedBy } from '../../fields/named-fields.js';
import { assignContact } from '../../contacts/assign-contact/assign-contact.js';
import { evolve, initialContact } from '../../contacts/contact.js';
import { evolve as evolveDeal, initialDeal } from '../../deals/deal.js';
import type { Territory } from '../territory.js';
import { firstTaking } from './first-taking.js';
import { isNamed } from './is-named.js';
import { takeContact } from './take-contact.js';
import { takeDeal } from './take-deal.js';

const contactId = 'anna';
const created = ContactCreated({
  ...{ contactId, subjectId: 'peer', name: 'Anna', source: 'telegram' },
  identities: [{ channel: 'telegram', peerId: 'peer' }],
});
const territory = (territoryId: string, teamId: string, assigneeId: string | null = null): Territory => ({
  ...{ territoryId, name: territoryId, contactConditions: null, dealConditions: null, teamId, assigneeId },
  version: 1,
});
const [roofs, doors] = [territory('r1', 'roofs'), territory('r2', 'doors', 'tim')];
const taken = ({ territoryId: ruleId, teamId, assigneeId }: Territory) =>
  ContactAssigned({ contactId, teamId, assigneeId, reason: 'territory', ruleId });
const byHand = ContactAssigned({ contactId, assigneeId: 'ada', teamId: null, reason: 'by-hand' });
const given = scenario({ initial: initialContact, evolve, decide: takeContact });
const take = (one: Territory) => ({ contactId, territory: one });

describe('what a territory takes', () => {
  it('is a contact that nobody answers for, or that another territory took', () => {
    given(created).when(take(roofs)).then(taken(roofs));
    given(created, taken(roofs)).when(take(doors)).then(taken(doors));
    given(created, taken(roofs)).when(take(roofs)).thenNothing();
    given().when(take(roofs)).thenNothing();
  });

  it('is never one for which somebody was named by hand, or for whom others went', () => {
    const handedOver = ContactAssigned({ contactId, assigneeId: 'kim', teamId: null, reason: 'handed-over' });
    for (const last of [byHand, handedOver]) {
      given(created, last).when(take(roofs)).thenNothing();
      given(created, taken(doors), last).when(take(roofs)).thenNothing();
    }
    const held = [created, byHand].reduce(evolve, initialContact);
    const careless = assignContact({ contactId, assigneeId: null, teamId: 'roofs', reason: 'territory' }, held);
    expect(careless, 'mutant twin: without the guard it is taken from them').toHaveLength(1);
  });

  it('is a contact again once nobody is named for it by hand', () => {
    const nobody = ContactAssigned({ contactId, assigneeId: null, teamId: null, reason: 'by-hand' });
    given(created, byHand, nobody).when(take(roofs)).then(taken(roofs));
  });

  it('is a deal in the same way', () => {
    const deal = scenario({ initial: initialDeal, evolve: evolveDeal, decide: takeDeal });
    const made = DealCreated({
      ...{
        dealId: 'd1',
        pipelineId: 'p1',
        stage: { id: 's1', kind: 'open' },
        contactId,
        subjectId: 'peer',
        title: 'Roof',
      },
    });
    const assigned = { dealId: 'd1', teamId: 'roofs', assigneeId: null };
    const mine = DealAssigned({ ...assigned, assigneeId: 'ada', teamId: null, reason: 'by-hand' });
    const asked = { dealId: 'd1', territory: roofs };
    deal(made)
      .when(asked)
      .then(DealAssigned({ ...assigned, reason: 'territory', ruleId: 'r1' }));
    deal(made, mine).when(asked).thenNothing();
    deal().when(asked).thenNothing();
  });

  const lists = fc.array(fc.boolean(), { maxLength: 20 }).map((holds) => ({
    holds,
    territories: holds.map((_, index) => territory(`r${String(index)}`, 'roofs')),
  }));

  it('goes to the first in their order of those that fit, whatever the rest says', () => {
    const sane = ({ territories, holds }: { territories: Territory[]; holds: boolean[] }, pick: typeof firstTaking) => {
      const found = pick(territories, holds);
      const index = found ? territories.indexOf(found) : territories.length;
      return holds.slice(0, index).every((fits) => !fits) && (found === undefined || holds[index] === true);
    };
    fc.assert(fc.property(lists, (one) => sane(one, firstTaking)));
    const orderIgnored: typeof firstTaking = (territories, holds) => territories.findLast((_, index) => holds[index]);
    const twin = fc.check(fc.property(lists, (one) => sane(one, orderIgnored)));
    expect(twin.failed, 'mutant twin: asked in another order, another takes').toBe(true);
  });

  it('is asked again where a field changed that a territory names, at any depth', () => {
    const conditions = { name: {}, or: [{ companyId: {} }, { not: { and: [{ username: {} }] } }], not: null };
    expect(fieldsNamedBy(conditions)).toEqual(['name', 'companyId', 'username']);
    expect(fieldsNamedBy({ and: 'none', or: [1] })).toEqual([]);
    const named = [{ ...roofs, contactConditions: conditions }];
    expect(isNamed(named, { of: 'contactConditions', fields: ['companyId'] })).toBe(true);
    expect(isNamed(named, { of: 'dealConditions', fields: ['companyId'] })).toBe(false);
    expect(isNamed(named, { of: 'contactConditions', fields: ['channelAccountId'] })).toBe(false);
  });
});
