import type { AgentsSettings } from '../agents.settings.js';
import type { QuietWindow } from './turn.js';

export const windowOf = ({ quietSeconds, longestTurnSeconds }: AgentsSettings): QuietWindow => ({
  quietMilliseconds: quietSeconds * 1000,
  longestMilliseconds: longestTurnSeconds * 1000,
});
