import { describe, expect, it } from 'vitest';

import { intentOf } from './intent.js';
import { languageOf } from './language.js';

describe('intent', () => {
  it.each([
    ['Сколько стоит ремонт кухни?', 'price'],
    ['How much is the annual plan?', 'price'],
    ['Пришлите прайс', 'price'],
    ['Давайте созвонимся завтра', 'meeting'],
    ['Can we have a call on Tuesday?', 'meeting'],
    ['Это дорого для нас', 'objection'],
    ['Too expensive, sorry', 'objection'],
    ['I will think about it', 'objection'],
    ['Не пишите мне больше', 'opt-out'],
    ['Please stop messaging me', 'opt-out'],
    ['Don’t contact me again. How much was it?', 'opt-out'],
    ['Здравствуйте!', 'greeting'],
    ['Hi there', 'greeting'],
    ['The roof leaks over the hall', 'other'],
    ['Recall the archives', 'other'],
  ])('%s → %s', (text, intent) => {
    expect(intentOf(text)).toBe(intent);
  });
});

describe('language', () => {
  it.each([
    ['Сколько стоит CRM?', 'ru'],
    ['How much is борщ?', 'en'],
    ['', 'en'],
  ])('%s → %s', (text, language) => {
    expect(languageOf(text)).toBe(language);
  });
});
