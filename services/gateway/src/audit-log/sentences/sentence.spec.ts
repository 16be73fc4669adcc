import { eventsOf } from '@parley/contracts';
import { describe, expect, it } from 'vitest';

import { english } from './english.js';
import { russian } from './russian.js';
import { sentenceOf } from './sentence.adapter.js';

const moved = { actor: 'Anna', subject: 'Roof', from: 'Replied', to: 'Qualified' };

describe('an act in words', () => {
  it('says who did what', () =>
    expect(sentenceOf('crm.deal.moved-to-stage', 'en', moved)).toBe('Anna moved Roof from Replied to Qualified'));

  it('says whose proposal it approved', () =>
    expect(sentenceOf('crm.deal.moved-to-stage', 'en', { ...moved, proposer: 'SDR agent' })).toBe(
      'Anna moved Roof from Replied to Qualified, approving SDR agent’s proposal',
    ));

  it('says it in Russian', () =>
    expect(sentenceOf('crm.deal.moved-to-stage', 'ru', moved)).toBe('Anna: Roof, из этапа Replied в этап Qualified'));

  it('takes a name as it is, whatever it looks like', () =>
    expect(sentenceOf('crm.deal.created', 'en', { actor: '{subject}', subject: '<b>' })).toBe(
      '{subject} created the deal <b>',
    ));

  it('says which permission was missing, or which field was left out of it', () => {
    const refused = (language: 'en' | 'ru', permission: string) =>
      sentenceOf('identity.access.refused', language, { actor: 'Anna', operation: 'deals', permission });
    expect(refused('en', 'deals:read')).toBe('Anna was refused deals: the permission deals:read is missing');
    expect(refused('en', 'deals:read.title')).toBe(
      'Anna was refused deals: the field title is left out of the permission deals:read',
    );
    expect(refused('ru', 'deals:read')).toBe('Anna: отказано в deals, нет разрешения deals:read');
    expect(refused('ru', 'deals:read.title')).toBe(
      'Anna: отказано в deals, поле title исключено из разрешения deals:read',
    );
  });

  it('says the type where it has no words', () =>
    expect(sentenceOf('crm.deal.painted', 'en', { actor: 'Anna', subject: 'Roof' })).toBe(
      'Anna: crm.deal.painted (Roof)',
    ));

  it('has the same acts in both languages, all of them real', () => {
    const types = new Set(Object.values(eventsOf).flatMap((events) => events.map(({ type }) => type)));
    expect(Object.keys(russian)).toEqual(Object.keys(english));
    expect(Object.keys(english).filter((type) => !types.has(type))).toEqual([]);
  });
});
