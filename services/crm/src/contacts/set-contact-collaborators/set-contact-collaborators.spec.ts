import { ContactAssigned, ContactCollaboratorsChanged, ContactCreated } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, expect, it } from 'vitest';

import { evolve, initialContact, reachedContact } from '../contact.js';
import { setContactCollaborators } from './set-contact-collaborators.js';

const contactId = 'c1';
const created = ContactCreated({
  ...{ contactId, subjectId: 'p1', name: 'Anna', source: 'telegram' },
  identities: [{ channel: 'telegram', peerId: 'p1' }],
});
const shared = (fromCollaboratorIds: string[], collaboratorIds: string[]) =>
  ContactCollaboratorsChanged({ contactId, fromCollaboratorIds, collaboratorIds });
const among = (...collaboratorIds: string[]) => ({ contactId, collaboratorIds });
const given = scenario({ initial: initialContact, evolve, decide: setContactCollaborators });

describe('set contact collaborators', () => {
  it('says with whom it is shared by name, all at once', () => {
    given(created)
      .when(among('gus', 'kim'))
      .then(shared([], ['gus', 'kim']));
    given(created, shared([], ['gus', 'kim']))
      .when(among('kim'))
      .then(shared(['gus', 'kim'], ['kim']));
    given(created, shared([], ['gus']))
      .when(among())
      .then(shared(['gus'], []));
  });

  it('does nothing when it is so already', () => {
    given(created).when(among()).thenNothing();
    given(created, shared([], ['gus', 'kim']))
      .when(among('kim', 'gus'))
      .thenNothing();
  });

  it('leaves who answers for it', () => {
    const ada = ContactAssigned({ contactId, assigneeId: 'ada', teamId: 'roofs', reason: 'by-hand' });
    expect([created, ada, shared([], ['gus'])].reduce(evolve, initialContact)).toMatchObject({
      ...{ assigneeId: 'ada', teamId: 'roofs', collaboratorIds: ['gus'] },
    });
  });

  it('refuses a contact that is not there', () => given().when(among('gus')).thenRefused('crm.contact.not-found'));

  it('refuses one that is out of reach as one that is not there, and takes one that is shared with whoever asks', () => {
    const contact = [created, shared([], ['kim'])].reduce(evolve, initialContact);
    const own = (id: string) => ({ rows: 'own', assigneeIds: [id], teamIds: [] }) as const;
    expect(() => setContactCollaborators(among('gus'), reachedContact(own('gus'), contact))).toThrow(
      expect.objectContaining({ code: 'crm.contact.not-found' }),
    );
    expect(setContactCollaborators(among('gus'), reachedContact(own('kim'), contact))).toHaveLength(1);
    expect(
      setContactCollaborators(among('gus'), contact),
      'mutant twin: without the reach it would be taken',
    ).toHaveLength(1);
  });
});
