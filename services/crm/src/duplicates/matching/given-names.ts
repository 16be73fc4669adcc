import { englishNames } from './english-names.js';
import { russianNames } from './russian-names.js';

const lines = `${russianNames}${englishNames}`.split('\n').filter((line) => line.length > 0);

/** Each name with all its forms. A form may be of several (Саша is Александр and Александра). */
export const givenNames: readonly (readonly string[])[] = lines.map((line) => line.split(' '));

/** Surnames that so many bear that a name of two words says little. */
export const commonSurnames: readonly string[] = [
  ...['Иванов', 'Смирнов', 'Кузнецов', 'Попов', 'Васильев', 'Петров', 'Соколов', 'Михайлов', 'Новиков', 'Фёдоров'],
  ...['Морозов', 'Волков', 'Алексеев', 'Лебедев', 'Семёнов', 'Егоров', 'Павлов', 'Козлов', 'Степанов', 'Николаев'],
  ...['Smith', 'Johnson', 'Williams', 'Brown', 'Jones', 'Miller', 'Davis', 'Wilson', 'Taylor', 'Anderson'],
  ...['Thomas', 'Moore', 'Martin', 'Jackson', 'Thompson', 'White', 'Clark', 'Lewis', 'Robinson', 'Walker'],
];
