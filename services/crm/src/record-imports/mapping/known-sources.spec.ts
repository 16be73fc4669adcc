import { describe, expect, it } from 'vitest';

import { knownSource } from './known-sources.js';
import { suggestMapping } from './suggest-mapping.js';

const bitrix24 =
  'ID|Обращение|Имя|Фамилия|Отчество|Имя, Фамилия|Дата рождения|Компания|Ответственный|Рабочий телефон|' +
  'Мобильный телефон|Номер факса|Телефон для рассылок|Корпоративный сайт|Страница Facebook|Рабочий e-mail|' +
  'Частный e-mail|Контакт Telegram|Контакт Viber|Должность|Комментарий|Источник|Дополнительно об источнике';
const amocrm =
  'ID|Тип|Полное имя контакта|Имя|Фамилия|Название компании|Ответственный|Дата создания контакта|' +
  'Кем создан контакт|Сделки|Теги|Примечание 1|Примечание 2|Рабочий телефон|Рабочий прямой телефон|Факс|' +
  'Рабочий email|Личный email|Web|Адрес|Должность';
const hubspot =
  'Record ID|First Name|Last Name|Email|Phone Number|Contact owner|Last Activity Date (GMT+3)|Lead Status|' +
  'Create Date (GMT+3)|Associated Company|Job Title|City|Country/Region';

const fieldsOf = (headers: string) =>
  suggestMapping(headers.split('|')).map((target) => (target && 'field' in target ? target.field : null));

describe('where an export file comes from', () => {
  it.each([
    ['bitrix24', bitrix24],
    ['amocrm', amocrm],
    ['hubspot', hubspot],
  ])('is %s, by its headers', (source, headers) => expect(knownSource(headers.split('|'))).toBe(source));

  it('is nothing that is known where a person chose the headers', () => {
    expect(knownSource(['Имя', 'Фамилия', 'Телефон', 'Населённый пункт', 'Тип'])).toBeNull();
    expect(knownSource([])).toBeNull();
  });
});

describe('the columns of a known export', () => {
  it('are mapped, of Bitrix24', () =>
    expect(fieldsOf(bitrix24)).toEqual([
      ...[null, null, 'first-name', 'last-name', 'middle-name', 'name', 'birth-date', 'company-name', null],
      ...['phone', 'phone', null, 'phone', 'company-website', null, 'mail', 'mail', 'telegram-username', null],
      ...['role', 'description', null, null],
    ]));

  it('are mapped, of amoCRM', () =>
    expect(fieldsOf(amocrm)).toEqual([
      ...[null, null, 'name', 'first-name', 'last-name', 'company-name', null, null, null, null, 'tags'],
      ...['description', 'description', 'phone', 'phone', null, 'mail', 'mail', 'company-website', 'street', 'role'],
    ]));

  it('are mapped, of HubSpot', () =>
    expect(fieldsOf(hubspot)).toEqual([
      ...[null, 'first-name', 'last-name', 'mail', 'phone', null, null, null, null, 'company-name', 'role', 'city'],
      'country',
    ]));
});
