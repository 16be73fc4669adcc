import { type Step, answered, start } from '../script.js';

/** Promises to come back and doesn't; only a follow-up wakes her. */
export const goesSilent: Step = {
  id: 'bay-windows',
  when: start(30),
  say: ['Hello, do you also do bay windows? Ours is an old house.'],
  then: [
    {
      id: 'think',
      when: answered(),
      say: ['Interesting. Let me talk to my husband, I will come back to you.'],
      then: [
        {
          id: 'sorry',
          when: answered(),
          say: ['Oh, sorry, it slipped my mind. Yes, please send me the offer again.'],
          then: [{ id: 'thanks', when: answered(), say: ['Got it, thank you!'] }],
        },
      ],
    },
  ],
};
