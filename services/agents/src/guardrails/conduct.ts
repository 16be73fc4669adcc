import { LONGEST_TEXT } from '@parley/contracts';

import { block, guardrail, pass, textGuardrail } from './draft-check.js';

export const permission = guardrail('permission', ({ agentPermissions }) =>
  agentPermissions.includes('proposals:create') ? pass : block("The agent's role may not propose anything."),
);

export const rate = guardrail('rate', ({ recentProposals, hourlyLimit }) =>
  recentProposals < hourlyLimit
    ? pass
    : block('The agent has proposed as often as it may in this chat within an hour.'),
);

export const budget = guardrail('budget', ({ isWithinBudget }) =>
  isWithinBudget ? pass : block("The plan's limit of AI calls is reached."),
);

export const optOut = textGuardrail('opt-out', (_text, { isOptedOut }) =>
  isOptedOut ? block('The contact asked not to be written to.') : pass,
);

export const length = textGuardrail('length', (text) => {
  if (text.trim() === '') return block('There is no text.');
  return text.length <= LONGEST_TEXT ? pass : block(`The text is longer than ${LONGEST_TEXT} characters.`);
});
