import { type Step, answered, silence, start } from '../script.js';

const fitting: Step = {
  id: 'fitting',
  when: answered(/\d/),
  say: ['Thanks, that is clear. Does it include fitting?'],
  then: [
    {
      id: 'measure',
      when: answered(),
      say: ['Great. Could somebody come and measure on Thursday?'],
      then: [{ id: 'bye', when: answered(), say: ['Perfect, see you then!'] }],
    },
  ],
};

const insist: Step = {
  id: 'insist',
  when: answered(),
  say: ['I see. And roughly, what price are we talking about?'],
  then: [fitting],
};

/** Wants a price, asks again when there is none, and gives up waiting after three minutes. */
export const asksThePrice: Step = {
  id: 'price',
  when: start(3),
  say: ['Hi! I saw your ad. How much would three windows for a small flat cost?'],
  then: [
    fitting,
    insist,
    { id: 'anybody', when: silence(180), say: ['Hello, is anybody there?'], then: [fitting, insist] },
  ],
};
