import { graphqlEnum } from '../schema/enums.types.js';

export const ImportField = graphqlEnum('ImportField', 'What a column of a table can be about. Accept unknown values.', {
  name: 'The whole name.',
  'first-name': 'The first name.',
  'middle-name': 'The middle name, or a patronymic.',
  'last-name': 'The last name.',
  role: 'What they do.',
  language: 'The language they speak, by its name or code.',
  gender: 'Their gender.',
  'birth-date': 'When they were born.',
  tags: 'Tags, with commas between them. They are added.',
  description: 'A note about them.',
  'lawful-basis': 'Why they may be written to.',
  'lawful-basis-note': 'More about why.',
  phone: 'Phones.',
  mail: 'Mail addresses.',
  'telegram-username': 'Telegram usernames.',
  linkedin: 'LinkedIn pages.',
  instagram: 'Instagram handles.',
  street: 'Street and house.',
  apartment: 'Flat or office.',
  city: 'City.',
  state: 'State or region.',
  'postal-code': 'Postal code.',
  country: 'Country, by its name or code.',
  'company-name': 'The company they belong to. One name is one company.',
  'company-website': 'The company’s website.',
  'company-phone': 'The company’s phone.',
  'company-mail': 'The company’s mail address.',
  'company-industry': 'The company’s industry.',
  'company-employee-count': 'How many people the company employs.',
  'company-tags': 'The company’s tags.',
  'company-description': 'A note about the company.',
  'company-street': 'The company’s street and house.',
  'company-city': 'The company’s city.',
  'company-state': 'The company’s state or region.',
  'company-postal-code': 'The company’s postal code.',
  'company-country': 'The company’s country.',
});

export const ImportSource = graphqlEnum('ImportSource', 'A program whose tables are known. Accept unknown values.', {
  bitrix24: 'Bitrix24.',
  amocrm: 'amoCRM.',
  hubspot: 'HubSpot.',
});

export const SlashedDay = graphqlEnum('SlashedDay', 'Which comes first in a day with slashes.', {
  'day-first': '`02/03/2026` is in March.',
  'month-first': '`02/03/2026` is in February.',
});
