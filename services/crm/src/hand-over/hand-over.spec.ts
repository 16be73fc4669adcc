import {
  ContactAssigned,
  ContactCollaboratorsChanged,
  ContactCreated,
  DealAssigned,
  DealCollaboratorsChanged,
  DealCreated,
  DealMovedToStage,
  LeadAssigned,
  LeadCollaboratorsChanged,
  LeadCreated,
  LeadDiscarded,
} from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { assignDeal } from '../deals/assign-deal/assign-deal.js';
import * as contact from '../contacts/contact.js';
import * as deal from '../deals/deal.js';
import * as lead from '../leads/lead.js';
import { handContactOver, handDealOver, handLeadOver, leaveContact, leaveDeal, leaveLead } from './hand-over.js';

const [gus, bob] = ['gus', 'bob'];
const [dealId, contactId, leadId] = ['d1', 'c1', 'l1'];
const ofAnna = { leadId, subjectId: leadId };
const created = DealCreated({
  ...{ dealId, pipelineId: 'p1', stage: { id: 's1', kind: 'open' }, contactId, subjectId: contactId, title: 'Roof' },
});
const assigned = (assigneeId: string | null, teamId: string | null, reason: 'by-hand' | 'handed-over' = 'by-hand') =>
  DealAssigned({ dealId, assigneeId, teamId, reason });
const won = DealMovedToStage({ dealId, fromStageId: 's1', to: { id: 's2', kind: 'won' }, by: { kind: 'hand' } });
const known = ContactCreated({
  ...{ contactId, subjectId: contactId, name: 'Anna', source: 'telegram' },
  identities: [{ channel: 'telegram', peerId: contactId }],
});
const toBob = { id: dealId, principalId: gus, to: { assigneeId: bob } };

describe('a deal of somebody who went', () => {
  const given = scenario({ initial: deal.initialDeal, evolve: deal.evolve, decide: handDealOver });

  it('goes to whoever goes on, and stays in its team', () =>
    given(created, assigned(gus, 'roofs'))
      .when(toBob)
      .then(assigned(bob, 'roofs', 'handed-over')));

  it('goes to a team, whose members pick it up', () =>
    given(created, assigned(gus, null))
      .when({ ...toBob, to: { assigneeId: null, teamId: 'walls' } })
      .then(assigned(null, 'walls', 'handed-over')));

  it('goes once', () =>
    given(created, assigned(gus, null), assigned(bob, null, 'handed-over'))
      .when(toBob)
      .thenNothing());

  it('stays with whom somebody gave it to since, and where it was closed', () => {
    given(created, assigned(gus, null), assigned('kim', null)).when(toBob).thenNothing();
    given(created, assigned(gus, null), won).when(toBob).thenNothing();
    given().when(toBob).thenNothing();
  });

  it('mutant twin: assigned without looking, it would be taken from whom it was given to', () =>
    scenario({
      ...{ initial: deal.initialDeal, evolve: deal.evolve },
      decide: ({ to }: typeof toBob, state: deal.Deal) => assignDeal({ dealId, ...to, reason: 'handed-over' }, state),
    })(created, assigned(gus, null), assigned('kim', null))
      .when(toBob)
      .then(assigned(bob, null, 'handed-over')));
});

describe('a contact of somebody who went', () => {
  const given = scenario({ initial: contact.initialContact, evolve: contact.evolve, decide: handContactOver });
  const theirs = (assigneeId: string, reason: 'by-hand' | 'handed-over') =>
    ContactAssigned({ contactId, assigneeId, teamId: null, reason });
  const over = { id: contactId, principalId: gus, to: { assigneeId: bob } };

  it('goes to whoever goes on, once', () => {
    given(known, theirs(gus, 'by-hand')).when(over).then(theirs(bob, 'handed-over'));
    given(known, theirs(bob, 'handed-over')).when(over).thenNothing();
    given(known).when(over).thenNothing();
    given().when(over).thenNothing();
  });
});

describe('a lead of somebody who went', () => {
  const given = scenario({ initial: lead.initialLead, evolve: lead.evolve, decide: handLeadOver });
  const made = LeadCreated({ ...ofAnna, name: 'Anna', source: 'member', collaboratorIds: [gus] });
  const theirs = (assigneeId: string, reason: 'by-hand' | 'handed-over') =>
    LeadAssigned({ leadId, assigneeId, teamId: null, reason });
  const over = { id: leadId, principalId: gus, to: { assigneeId: bob } };

  it('goes to whoever goes on, once, as long as nobody has decided about it', () => {
    given(made, theirs(gus, 'by-hand')).when(over).then(theirs(bob, 'handed-over'));
    given(made, theirs(bob, 'by-hand')).when(over).thenNothing();
    given(made, theirs(gus, 'by-hand'), LeadDiscarded({ ...ofAnna, reason: 'No roof' }))
      .when(over)
      .thenNothing();
    given().when(over).thenNothing();
  });

  it('is followed by them no more, whatever became of it', () => {
    const gone = { id: leadId, principalId: gus };
    const leaving = scenario({ initial: lead.initialLead, evolve: lead.evolve, decide: leaveLead });
    const left = LeadCollaboratorsChanged({ leadId, fromCollaboratorIds: [gus], collaboratorIds: [] });
    leaving(made, theirs(bob, 'by-hand')).when(gone).then(left);
    leaving(made, left).when(gone).thenNothing();
    leaving().when(gone).thenNothing();
  });
});

describe('what is shared by name with somebody who went', () => {
  const shared = (fromCollaboratorIds: string[], collaboratorIds: string[]) => ({
    fromCollaboratorIds,
    collaboratorIds,
  });

  it('is a deal without them then, open or closed', () => {
    const given = scenario({ initial: deal.initialDeal, evolve: deal.evolve, decide: leaveDeal });
    const changed = (from: string[], to: string[]) => DealCollaboratorsChanged({ dealId, ...shared(from, to) });
    const gone = { id: dealId, principalId: gus };
    given(created, changed([], [gus, bob]))
      .when(gone)
      .then(changed([gus, bob], [bob]));
    given(created, changed([], [gus]), won)
      .when(gone)
      .then(changed([gus], []));
    given(created, changed([], [bob]))
      .when(gone)
      .thenNothing();
    given(created, assigned(gus, null)).when(gone).thenNothing();
    given().when(gone).thenNothing();
  });

  it('is a contact without them then', () => {
    const given = scenario({ initial: contact.initialContact, evolve: contact.evolve, decide: leaveContact });
    const changed = (from: string[], to: string[]) => ContactCollaboratorsChanged({ contactId, ...shared(from, to) });
    const gone = { id: contactId, principalId: gus };
    given(known, changed([], [gus, bob]))
      .when(gone)
      .then(changed([gus, bob], [bob]));
    given(known, changed([], [bob]))
      .when(gone)
      .thenNothing();
    given().when(gone).thenNothing();
  });
});
