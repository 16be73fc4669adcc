import { readFileSync } from 'node:fs';

import { buildSchema, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';

import { changesOf, fieldsOf } from './explained-fields.js';

const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));
const types = { deal: 'Deal', contact: 'Contact', message: 'Message', proposal: 'Proposal', send: 'Send' } as const;

/** What no event of the record changes: its name, how it is shown, and records of their own. */
const notExplained = ['id', 'asOf', 'hiddenFields', 'deals', 'notes', 'tasks', 'timeline', 'versions', 'differences'];

const shownBy = (name: string) => {
  const type = schema.getType(name);
  return isObjectType(type) ? Object.keys(type.getFields()) : [];
};

describe('what explains a field', () => {
  it.each(Object.entries(types))(
    'is known of every field that the schema shows of a %s, and of no other',
    (type, name) => {
      expect(fieldsOf(type)).toEqual(
        shownBy(name)
          .filter((field) => !notExplained.includes(field))
          .toSorted(),
      );
    },
  );

  it('is whatever changed it: for a stage its moves, not who answers for the deal', () => {
    const changes = changesOf('deal', 'stage');
    const types = ['crm.deal.created', 'crm.deal.moved-to-stage', 'crm.deal.reopened', 'crm.deal.assigned'];
    expect(types.filter(changes)).toEqual(types.slice(0, 3));
  });

  it('is every change of a status, and of a text its edits', () => {
    const outcomes = ['created', 'approved', 'rejected', 'superseded', 'sent', 'failed'];
    expect(outcomes.filter((what) => changesOf('proposal', 'status')(`agents.proposal.${what}`))).toEqual(outcomes);
    expect(changesOf('message', 'text')('messaging.message.edited')).toBe(true);
  });

  it('is refused of a field that there is not, and mutant: the record as a whole is every event', () => {
    const refused = expect.objectContaining({ code: 'explain.field-unknown' });
    expect(() => changesOf('deal', 'colour')).toThrow(refused);
    expect(() => changesOf('deal', 'constructor')).toThrow(refused);
    expect(() => changesOf('chat', 'title')).toThrow(refused);
    expect(changesOf('deal', undefined)('crm.deal.assigned')).toBe(true);
  });
});
