import { describe, expect, it } from 'vitest';

import { writtenDay } from './written-day.js';
import { writtenMoney, writtenNumber } from './written-number.js';
import { writtenAnswer, writtenBasis, writtenCountry, writtenGender, writtenLanguage } from './written-words.js';

describe('what a cell says', () => {
  it.each([
    ['2026-02-28', '2026-02-28'],
    ['2026-02-28T10:00:00', '2026-02-28'],
    ['28.02.2026', '2026-02-28'],
    ['1.2.2026', '2026-02-01'],
    ['28.02.2026 10:00', '2026-02-28'],
    ['02/03/2026', '2026-03-02'],
    ['28/02/2026', '2026-02-28'],
    ['02/28/2026', '2026-02-28'],
    ['30.02.2026', undefined],
    ['28.02.26', undefined],
    ['soon', undefined],
  ])('%j is the day %j', (text, day) => expect(writtenDay(text)).toBe(day));

  it('may have the month first', () => {
    expect(writtenDay('02/03/2026', 'month-first')).toBe('2026-02-03');
    expect(writtenDay('28/02/2026', 'month-first')).toBe('2026-02-28');
  });

  it.each([
    ['1234', '1234'],
    ['1 234,5', '1234.5'],
    ['1\u00a0234\u202f567', '1234567'],
    ['1,234', '1234'],
    ['1,234.56', '1234.56'],
    ['1.234,56', '1234.56'],
    ['1.234', '1.234'],
    ['1,234,567', '1234567'],
    ['12,5', '12.5'],
    ['−3', '-3'],
    ['51-200', undefined],
    ['many', undefined],
    ['', undefined],
  ])('%j is the number %j', (text, number) => expect(writtenNumber(text)).toBe(number));

  it.each([
    ['1 234,56 EUR', { amountMinor: '123456', currency: 'EUR' }],
    ['€12', { amountMinor: '1200', currency: 'EUR' }],
    ['100 руб.', { amountMinor: '10000', currency: 'RUB' }],
    ['-5', { amountMinor: '-500', currency: 'USD' }],
    ['500 JPY', { amountMinor: '500', currency: 'JPY' }],
    ['1.50 JPY', undefined],
    ['5 apples', undefined],
    ['a lot', undefined],
  ])('%j is the amount %j', (text, money) => expect(writtenMoney(text, 'USD')).toEqual(money));

  it('is no amount without a currency', () => expect(writtenMoney('5', null)).toBeUndefined());

  it.each([
    ['Россия', 'RU'],
    ['РФ', 'RU'],
    ['germany', 'DE'],
    ['lv', 'LV'],
    ['Нарния', undefined],
  ])('%j is the country %j', (text, code) => expect(writtenCountry(text)).toBe(code));

  it.each([
    ['Русский', 'ru'],
    ['english', 'en'],
    ['pt_br', 'pt-BR'],
    ['all of them', undefined],
  ])('%j is the language %j', (text, tag) => expect(writtenLanguage(text)).toBe(tag));

  it('is understood in both languages', () => {
    expect([writtenGender('Ж'), writtenGender('male'), writtenGender('?')]).toEqual(['female', 'male', undefined]);
    expect([writtenAnswer('Да'), writtenAnswer('no'), writtenAnswer('maybe')]).toEqual([true, false, undefined]);
    expect([writtenBasis('Согласие'), writtenBasis('legitimate_interest'), writtenBasis('why')]).toEqual([
      ...['consent', 'legitimate-interest', undefined],
    ]);
  });
});
