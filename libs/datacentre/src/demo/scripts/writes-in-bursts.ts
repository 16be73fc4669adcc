import { type Step, answered, start } from '../script.js';

/** One thought in ten short lines; whoever answers each of them has not listened. */
export const writesInBursts: Step = {
  id: 'burst',
  when: start(60),
  pause: 400,
  say: [
    'Hi',
    'it is me again',
    'about the windows',
    'we measured them all',
    'living room 140 x 160',
    'kitchen 90 x 120',
    'oh, and',
    'the bedroom too',
    '120 x 140',
    'what would all of that cost?',
  ],
  then: [{ id: 'thanks', when: answered(), say: ['Thanks!', 'sounds good'], pause: 400 }],
};
