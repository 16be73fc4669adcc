import { describe, expect, it } from 'vitest';

import { comparable, matchContacts, type Written } from './match-contacts.adapter.js';
import { defaultRules } from './matching-rules.js';
import { writtenWay } from './written-way.adapter.js';

const contact = (name: string, more: Partial<Written> = {}) =>
  comparable({ names: [name], identities: [], companyKey: null, birthDate: null, ...more });
const phone = (text: string) => ({ identities: writtenWay({ channel: 'phone', text, country: 'RU' }) });
const mail = (value: string) => ({ identities: [{ channel: 'mail', value } as const] });
const at = (companyKey: string) => ({ companyKey });

type Side = ReturnType<typeof contact>;
const found = (one: Side, other: Side) => matchContacts(one, other, defaultRules);
const reasons = (one: Side, other: Side) => found(one, other).evidence.map(({ reason }) => reason);
const isOne = (one: Side, other: Side) => found(one, other).score >= defaultRules.threshold;
const nameOf = (one: string, other: string) =>
  reasons(contact(one), contact(other)).find((it) => it.startsWith('name-'));

describe('two names', () => {
  it.each([
    ['Юлия Щербакова', 'Yulia Shcherbakova'],
    ['Щербакова Юлия', 'Юлия Щербакова'],
    ['Саша Иванов', 'Александр Иванов'],
    ['Bob Walker', 'Walker, Robert'],
    ['Анна Петрова', 'Fyyf Gtnhjdf'],
    ['Анна Петрова', 'Анна Петорва'],
    ['William Clark', 'Wililam Clark'],
    ['АННА ПЕТРОВА', 'анна петрова 🌸'],
    ['Anna Petrov', 'Анна Петрова | Ромашка'],
    ['Robert Brown', 'Кщиуке Икщцт'],
  ])('%s and %s are one', (one, other) => expect(nameOf(one, other)).toBe('name-whole'));

  it.each([
    ['Иван Сергеевич Юдин', 'Yudin Ivan Sergeevich', 'name-full'],
    ['Юдин И.С.', 'Иван Юдин', 'name-initials'],
    ['Анна', 'Анна Петрова', 'name-part'],
    ['Анна Сергеевна', 'Анна Петрова', 'name-part'],
    ['Серый Жуков', 'Сергей Жуков', 'name-part'],
    ['Солнышко', 'Анна Петрова', 'name-unclear'],
    ['Анна Петрова', 'Анна Соколова', 'name-surname'],
    ['Иван Сергеевич Юдин', 'Иван Петрович Юдин', 'name-patronymic'],
    ['Юдин И.С.', 'Юдин И.П.', 'name-patronymic'],
    ['Мария Попова', 'Марина Попова', 'name-other'],
    ['Иван Петров', 'Пётр Иванов', 'name-other'],
    ['Robert Walker', 'Edward Hughes', 'name-other'],
  ])('%s and %s are told apart', (one, other, kind) => expect(nameOf(one, other) ?? 'name-unclear').toBe(kind));
});

describe('two contacts', () => {
  it('are one by a phone in whatever form, once the names don’t speak against it', () => {
    const anna = contact('Анна Петрова', phone('+7 916 123-45-67'));
    expect(isOne(anna, contact('Anya', phone('8 (916) 123-45-67')))).toBe(true);
    expect(isOne(anna, contact('Иван Петров', phone('89161234567'))), 'a family’s').toBe(false);
    expect(isOne(anna, contact('Анна Соколова', phone('89161234567')))).toBe(false);
  });

  it('are not one by what belongs to a desk', () => {
    const anna = contact('Анна', mail('info@acme.ru'));
    expect(reasons(anna, contact('Анна Петрова', mail('info@acme.ru')))).toContain('shared-mail');
    expect(isOne(anna, contact('Анна Петрова', mail('info@acme.ru')))).toBe(false);
    expect(isOne(contact('Анна', mail('a@acme.ru')), contact('Анна Петрова', mail('a@acme.ru')))).toBe(true);
    const landline = phone('+7 495 771-20-50');
    expect(reasons(contact('Анна', landline), contact('Анна П.', landline))).toContain('shared-phone');
  });

  it('are one by name and company, not by a name alone', () => {
    expect(isOne(contact('Анна Юдина', at('acme')), contact('Юдина Анна', at('acme')))).toBe(true);
    expect(isOne(contact('Анна Юдина'), contact('Юдина Анна'))).toBe(false);
    expect(isOne(contact('Анна Юдина', at('acme')), contact('Юдина Анна', at('globex')))).toBe(false);
  });

  it('are less surely one by a name that many bear, or that was misspelled', () => {
    const score = (one: string, other: string) => found(contact(one, at('acme')), contact(other, at('acme'))).score;
    expect(score('Анна Иванова', 'Анна Иванова')).toBeLessThan(score('Анна Ястребова', 'Анна Ястребова'));
    expect(score('Анна Ястрбова', 'Анна Ястребова')).toBeLessThan(score('Анна Ястребова', 'Анна Ястребова'));
  });

  it('say in what else they agree and differ', () => {
    const one = contact('Анна', { birthDate: '1990-01-01', ...mail('anna.petrova@mail.ru') });
    const other = contact('Анна', {
      birthDate: '1990-01-01',
      identities: [
        { channel: 'instagram', value: 'anna.petrova' },
        { channel: 'mail', value: 'a@b.ru' },
      ],
    });
    expect(reasons(one, other)).toEqual(['mail-differs', 'handle', 'birth-date', 'name-part']);
    expect(reasons(one, contact('Анна', { birthDate: '1991-01-01' }))).toContain('birth-date-differs');
  });

  it('are as sure as their evidence, by whatever rules', () => {
    const rules = { ...defaultRules, beforehand: 0, weights: { ...defaultRules.weights, company: 1, 'name-other': 0 } };
    const { score, evidence } = matchContacts(contact('Анна', at('acme')), contact('Иван', at('acme')), rules);
    expect(score).toBeCloseTo(2 / 3);
    expect(evidence).toEqual([{ reason: 'company', weight: 1 }]);
  });

  it('have nothing in common where nothing is known, or all was erased', () => {
    const erased = comparable({
      names: [null],
      identities: [{ channel: 'phone', value: null }],
      companyKey: null,
      birthDate: null,
    });
    expect(isOne(erased, erased)).toBe(false);
  });
});

describe('a phone', () => {
  it.each(['+79161234567', '8 916 123 45 67', '7 (916) 123-45-67', 'тел. +7(916)1234567', '9161234567'])(
    'is one in the form %s',
    (text) =>
      expect(writtenWay({ channel: 'phone', text, country: 'RU' })).toEqual([
        { channel: 'phone', value: '+79161234567' },
      ]),
  );

  it('is none where it can be none', () => {
    expect(writtenWay({ channel: 'phone', text: '123' })).toEqual([]);
    expect(writtenWay({ channel: 'mail', text: 'A@b.ru' })).toEqual([{ channel: 'mail', value: 'a@b.ru' }]);
  });
});
