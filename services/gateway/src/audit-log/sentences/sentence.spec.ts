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

  it('says with whom something is shared from then on, and with whom no more', () => {
    const shared = (language: 'en' | 'ru', who: object) =>
      sentenceOf('crm.deal.collaborators-changed', language, { actor: 'Anna', subject: 'Roof', ...who });
    expect(shared('en', { added: 'Boris' })).toBe('Anna shared Roof with Boris');
    expect(shared('en', { left: 'Boris' })).toBe('Anna stopped sharing Roof with Boris');
    expect(shared('en', { added: 'Boris, Eve', left: 'Kim' })).toBe(
      'Anna shared Roof with Boris, Eve and stopped sharing it with Kim',
    );
    expect(shared('ru', { added: 'Boris' })).toBe('Anna: доступ к сделке Roof открыт, Boris');
    expect(shared('ru', { left: 'Boris' })).toBe('Anna: доступ к сделке Roof больше не открыт, Boris');
    expect(
      sentenceOf('crm.contact.collaborators-changed', 'en', { actor: 'Anna', subject: 'Vera', added: 'Boris' }),
    ).toBe('Anna shared the contact Vera with Boris');
  });

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

  it('says why a key ended, where nobody revoked it by hand', () => {
    const revoked = (language: 'en' | 'ru', why: object) =>
      sentenceOf('identity.api-key.revoked', language, { actor: 'Anna', ...why });
    const another = { reason: 'password-changed' };
    expect(revoked('en', another)).toBe('An API key ended, since Anna has another password');
    expect(revoked('ru', another)).toBe('Anna: после смены пароля отозван ключ API');
    expect(revoked('en', { reason: 'member-removed' })).toBe('Anna revoked an API key of a member who left');
    expect(revoked('ru', { reason: 'member-removed' })).toBe('Anna: отозван ключ API ушедшего участника');
    expect(revoked('en', {})).toBe('Anna revoked an API key');
    expect(revoked('ru', {})).toBe('Anna: отозван ключ API');
  });

  it('says why, where somebody said', () => {
    const because = 'too pushy';
    const rejected = { actor: 'Anna', proposer: 'SDR agent', because };
    expect(sentenceOf('agents.proposal.rejected', 'en', rejected)).toBe(
      'Anna rejected a proposal of SDR agent: too pushy',
    );
    expect(sentenceOf('agents.proposal.rejected', 'ru', rejected)).toBe(
      'Anna: отклонено предложение агента SDR agent: too pushy',
    );
    const disconnected = { actor: 'Anna', reason: 'code-reused' };
    expect(
      sentenceOf('identity.program.disconnected', 'en', { ...disconnected, because: 'its code was used twice' }),
    ).toBe('Anna disconnected a program: its code was used twice');
    expect(
      sentenceOf('identity.program.disconnected', 'ru', { ...disconnected, because: 'код доступа использован дважды' }),
    ).toBe('Anna: программа отключена: код доступа использован дважды');
  });

  it('says what was done to a way to sign in', () => {
    const secured = (language: 'en' | 'ru', what: string) =>
      sentenceOf('identity.access.secured', language, { actor: 'Anna', what });
    expect(secured('en', 'password-changed')).toBe('Anna changed the password');
    expect(secured('ru', 'second-factor-on')).toBe('Anna: включён второй фактор');
    expect(secured('en', 'something-new')).toBe('Anna changed how they sign in');
  });

  it('has words that can be read for each of them', () => {
    for (const type of Object.keys(english))
      for (const language of ['en', 'ru'] as const) expect(sentenceOf(type, language, {}), type).not.toBe('');
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
