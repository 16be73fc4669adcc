import { createHash } from 'node:crypto';

import type { DraftRequest } from '../drafting/draft-request.js';
import { type Drafted, Drafter } from '../drafting/drafter.port.js';
import { ruleBasedDraft } from './rule-based-draft.js';

const PROMPT_VERSION = 'rule-based.v1';

export class RuleBasedDrafter extends Drafter {
  readonly isRemote = false;

  draft(request: DraftRequest): Promise<Drafted> {
    const draft = ruleBasedDraft(request);
    return Promise.resolve({
      model: 'rule-based',
      promptVersion: PROMPT_VERSION,
      promptHash: createHash('sha256').update(JSON.stringify(request)).digest('hex'),
      answer: JSON.stringify(draft),
      inputTokens: 0,
      outputTokens: 0,
      outcome: 'answered',
      draft,
    });
  }
}
