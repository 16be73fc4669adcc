import { describe, expect, it } from 'vitest';

import { asksNotToBeWrittenTo } from './explicit-opt-out.js';

describe('an explicit opt-out', () => {
  it.each([
    'Больше не пишите',
    'больше не пишите мне!',
    'Спасибо, не интересно. Больше не пишите мне, пожалуйста.',
    'Stop writing to me',
    'No thanks. Please stop messaging me!',
    'Don’t contact me again',
    '/stop',
    'STOP',
    'Стоп.',
  ])('is %s', (text) => expect(asksNotToBeWrittenTo(text)).toBe(true));

  it.each([
    '',
    'Не сейчас',
    'Maybe later',
    'Где остановка? Стоп, нашёл',
    'Что делать, если вы больше не пишите код?',
    'We stop at nothing',
    'Напишите мне завтра',
  ])('is not %s: that is for a member to judge', (text) => expect(asksNotToBeWrittenTo(text)).toBe(false));
});
