import { secret, setting, settingsOf } from '@parley/platform';
import { z } from 'zod';

const seconds = z.number().min(0).max(600);

export class AgentsSettings extends settingsOf({
  quietSeconds: setting(seconds.default(2), 'How long a contact must be silent before an agent reads the turn.'),
  longestTurnSeconds: setting(seconds.default(15), 'How long an agent waits at most while a contact keeps writing.'),
  proposalsPerHour: setting(
    z.int().positive().default(60),
    'How many proposals an agent may make in one chat within an hour.',
  ),
  allowedLinks: setting(z.array(z.string()).default([]), 'Host names that an agent may link to without being asked.'),
  priceBook: setting(z.array(z.string()).default([]), 'Prices that an agent may name without being asked: "490 EUR".'),
  modelProvider: setting(
    z.enum(['rule-based', 'openai', 'anthropic', 'ollama']).default('rule-based'),
    'Who drafts: rules without a model, any endpoint that speaks the OpenAI protocol, Anthropic, or Ollama.',
  ),
  modelUrl: setting(z.url().optional(), "Where the model answers, if not at its provider's own address."),
  modelName: setting(z.string().default('gpt-4.1-mini'), 'Which model drafts.'),
  modelKey: secret(z.string().optional(), 'The key of the model provider.'),
  modelTimeoutSeconds: setting(
    z.number().positive().max(60).default(5),
    'After how long a draft that has not come is given up.',
  ),
  embeddingProvider: setting(
    z.enum(['local', 'openai', 'ollama']).default('local'),
    'Who makes vectors for the memory: hashed n-grams without a model, or an embedding model.',
  ),
  embeddingUrl: setting(z.url().optional(), "Where the embedding model answers, if not at its provider's own address."),
  embeddingName: setting(z.string().default('text-embedding-3-small'), 'Which embedding model is used.'),
  qdrantUrl: setting(
    z.url().optional(),
    "Where Qdrant answers; the service's own database holds the memory if absent.",
  ),
  qdrantKey: secret(z.string().optional(), 'The key of Qdrant.'),
}) {}
