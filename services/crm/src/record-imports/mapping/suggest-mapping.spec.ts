import { describe, expect, it } from 'vitest';

import { suggestMapping } from './suggest-mapping.js';

const own = [
  { fieldId: 'status', key: 'status', name: { en: 'Status', ru: 'Статус' } },
  { fieldId: 'loan', key: 'loan-amount', name: { en: 'Loan', ru: 'Сумма займа' } },
];
const shown = (headers: readonly string[]) =>
  suggestMapping(headers, own).map((target) => {
    if (!target) return null;
    return 'field' in target ? target.field : `own:${target.fieldId}`;
  });

describe('what columns are suggested to be about', () => {
  it('is said by the words of their headers, in Russian and English', () =>
    expect(shown(['Фамилия', 'Mobile phone', 'e-mail', 'Моб. тел.', 'companyName', 'job_title'])).toEqual([
      ...['last-name', 'phone', 'mail', 'phone', 'company-name', 'role'],
    ]));

  it('is a field of the organization’s own where it is called so, before all else', () =>
    expect(shown(['Статус', 'сумма  займа', 'LOAN-AMOUNT', 'Status'])).toEqual([
      ...['own:status', 'own:loan', null, null],
    ]));

  it('takes a name for the first one beside a last one', () => {
    expect(shown(['Имя', 'Фамилия'])).toEqual(['first-name', 'last-name']);
    expect(shown(['Name', 'Surname'])).toEqual(['first-name', 'last-name']);
    expect(shown(['Имя', 'Телефон'])).toEqual(['name', 'phone']);
    expect(shown(['Имя, Фамилия', 'First name', 'Last name'])).toEqual(['name', 'first-name', 'last-name']);
  });

  it('is each but once, unless a record holds several', () =>
    expect(shown(['Город', 'City', 'Phone 1', 'Phone 2', 'Email', 'Почта', 'Note', 'Комментарий'])).toEqual([
      ...['city', null, 'phone', 'phone', 'mail', 'mail', 'description', 'description'],
    ]));

  it('is found in spite of a letter that is missing, too much or another', () =>
    expect(shown(['Телфон', 'Компанния', 'Addrass', 'Фамилея'])).toEqual([
      ...['phone', 'company-name', 'street', 'last-name'],
    ]));

  it('is nothing for what no field holds, and for what says nothing', () =>
    expect(shown(['ID', 'Ответственный', 'Created at', 'Факс', '', '42', 'qwerty'])).toEqual([
      ...[null, null, null, null, null, null, null],
    ]));
});
