import { type Draft, type DraftRequest, turnLines } from '../drafting/draft-request.js';
import { type Intent, intentOf } from '../drafting/intent.js';
import { languageOf } from '../drafting/language.js';
import { composed } from './phrases.js';
import { lastQuestion, proposedTime, topicOf } from './topic.js';

/** Which stages a rule leads to, and from where. */
const moves: Readonly<Partial<Record<Intent, { readonly from: readonly string[]; readonly to: string }>>> = {
  'opt-out': { from: ['cold', 'replied', 'qualified', 'meeting'], to: 'lost' },
  price: { from: ['cold', 'replied'], to: 'qualified' },
  meeting: { from: ['cold', 'replied', 'qualified'], to: 'meeting' },
};

const why: Readonly<Record<Intent, string>> = {
  'opt-out': 'The contact asks not to be written to: no reply is drafted.',
  meeting: 'The contact speaks of a call or a meeting: the reply asks for, or takes up, a time.',
  price: 'The contact asks about a price: the reply asks what is needed to name one, and names none itself.',
  objection: 'The contact objects: the reply asks what matters most.',
  greeting: 'The contact says hello: the reply asks what is to be done.',
  other: "No rule knows this: the reply takes up the contact's own words and promises a colleague's answer.",
};

/** Without a model: one rule per intent, composed from the contact's own words. It says so in its reasons. */
export function ruleBasedDraft(request: DraftRequest): Draft {
  const turn = turnLines(request.lines).map(({ text }) => text);
  const said = turn.join('\n');
  const intent = intentOf(said);
  const stageKey = stageAfter(intent, request);
  const isFirst = !request.lines.some(({ from }) => from === 'us');
  return {
    intent,
    stageKey,
    reply: intent === 'opt-out' || said.trim() === '' ? null : replyTo(intent, { request, turn, isFirst }),
    reasons: [
      `Written by the rule-based drafter, without a model; rule: ${intent}.`,
      why[intent],
      ...(stageKey ? [`The rule moves the deal to the stage “${stageKey}”.`] : []),
    ],
  };
}

function stageAfter(intent: Intent, { deal, stages }: DraftRequest): string | null {
  const move = moves[intent];
  if (!deal || !move?.from.includes(deal.stageKey)) return null;
  return stages.some(({ key }) => key === move.to) ? move.to : null;
}

type Told = { readonly request: DraftRequest; readonly turn: readonly string[]; readonly isFirst: boolean };

function replyTo(intent: Exclude<Intent, 'opt-out'>, { request, turn, isFirst }: Told): string {
  const said = turn.join('\n');
  return composed(intent, languageOf(said), {
    isFirst,
    name: firstName(request.contactName),
    topic: topicOf(said),
    question: lastQuestion(turn),
    time: proposedTime(said),
  });
}

/** A greeting takes one plain word: handles, emoji and companies in a name are no way to address anybody. */
const firstName = (name: string | null): string | null =>
  /^\p{L}[\p{L}'’-]{1,30}(?=\s|$)/u.exec(name?.trim() ?? '')?.[0] ?? null;
