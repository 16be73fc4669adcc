import type { BaseChatModel } from '@langchain/core/language_models/chat_models';

import type { AgentsSettings } from '../../agents.settings.js';
import type { Drafter } from '../drafting/drafter.port.js';
import { RuleBasedDrafter } from '../rule-based-drafter/rule-based-drafter.adapter.js';

type Provider = Exclude<AgentsSettings['modelProvider'], 'rule-based'>;

/** LangChain and providers' clients are loaded only where a model is configured. */
const chatModels: Readonly<Record<Provider, (settings: AgentsSettings) => Promise<BaseChatModel>>> = {
  openai: async ({ modelName, modelUrl, modelKey }) => {
    const { ChatOpenAI } = await import('@langchain/openai');
    // Many endpoints that speak the protocol ask for no key, and the client insists on one.
    const configuration = modelUrl ? { baseURL: modelUrl } : {};
    return new ChatOpenAI({ model: modelName, apiKey: modelKey ?? 'none', maxRetries: 0, configuration });
  },
  anthropic: async ({ modelName, modelUrl, modelKey }) => {
    const { ChatAnthropic } = await import('@langchain/anthropic');
    const address = modelUrl ? { anthropicApiUrl: modelUrl } : {};
    return new ChatAnthropic({ model: modelName, apiKey: modelKey ?? 'none', maxRetries: 0, ...address });
  },
  ollama: async ({ modelName, modelUrl }) => {
    const { ChatOllama } = await import('@langchain/ollama');
    return new ChatOllama({ model: modelName, maxRetries: 0, ...(modelUrl && { baseUrl: modelUrl }) });
  },
};

export async function chosenDrafter(settings: AgentsSettings): Promise<Drafter> {
  const { modelProvider, modelName, modelTimeoutSeconds } = settings;
  if (modelProvider === 'rule-based') return new RuleBasedDrafter();
  const { ModelDrafter } = await import('./model-drafter.adapter.js');
  return new ModelDrafter({
    chatModel: await chatModels[modelProvider](settings),
    name: `${modelProvider}:${modelName}`,
    timeoutMilliseconds: modelTimeoutSeconds * 1000,
  });
}
