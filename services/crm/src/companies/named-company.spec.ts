import { describe, expect, it } from 'vitest';

import { companyKey, namedCompany } from './named-company.js';

describe('named company', () => {
  it.each([
    ['Anna Petrova | Acme', 'Acme'],
    ['Анна Петрова | ООО «Ромашка»', 'ООО «Ромашка»'],
    ['Ivan @ Blue Sky Ltd', 'Blue Sky Ltd'],
    ['  Ivan  |  Acme  ', 'Acme'],
  ])('reads %s', (name, company) => {
    expect(namedCompany(name)).toBe(company);
  });

  it.each([
    'Anna Petrova',
    'Anna @acme',
    'Anna|Acme',
    'Anna | a | b',
    'Anna | https://acme.example',
    'Anna | t.me/anna',
    'Anna | +7 900 000-00-00',
    'Anna | 🌸',
    '| Acme',
    'Anna |',
    `Anna | ${'x'.repeat(81)}`,
  ])('reads no company from %s', (name) => {
    expect(namedCompany(name)).toBeUndefined();
  });

  it('meets two spellings of one name', () => expect(companyKey('ООО  «Ромашка»')).toBe(companyKey('ооо "ромашка"')));
});
