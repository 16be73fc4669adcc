import { type Step, answered, start } from '../script.js';

/** Wants no messages, and says so again to whoever writes nevertheless. */
export const optsOut: Step = {
  id: 'who',
  when: start(45),
  say: ['Кто это? Откуда у вас мой контакт?'],
  then: [
    {
      id: 'stop',
      when: answered(),
      say: ['Мне не интересно. Больше не пишите, пожалуйста.'],
      then: [{ id: 'asked', when: answered(), say: ['Я же просил больше не писать!'] }],
    },
  ],
};
