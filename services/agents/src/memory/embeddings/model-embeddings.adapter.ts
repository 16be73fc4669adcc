import type { Embeddings } from '@langchain/core/embeddings';

import type { AgentsSettings } from '../../agents.settings.js';
import { LocalEmbeddings } from './local-embeddings.adapter.js';
import { TextEmbeddings } from './text-embeddings.port.js';

/** Vectors by any embedding model that LangChain knows. */
export class ModelEmbeddings extends TextEmbeddings {
  constructor(
    readonly maker: string,
    private readonly embeddings: Embeddings,
  ) {
    super();
  }

  embed(texts: readonly string[]) {
    return this.embeddings.embedDocuments([...texts]);
  }
}

type Provider = Exclude<AgentsSettings['embeddingProvider'], 'local'>;

const models: Readonly<Record<Provider, (settings: AgentsSettings) => Promise<Embeddings>>> = {
  openai: async ({ embeddingName, embeddingUrl, modelKey }) => {
    const { OpenAIEmbeddings } = await import('@langchain/openai');
    const configuration = embeddingUrl ? { baseURL: embeddingUrl } : {};
    return new OpenAIEmbeddings({ model: embeddingName, apiKey: modelKey ?? 'none', maxRetries: 0, configuration });
  },
  ollama: async ({ embeddingName, embeddingUrl }) => {
    const { OllamaEmbeddings } = await import('@langchain/ollama');
    return new OllamaEmbeddings({ model: embeddingName, ...(embeddingUrl && { baseUrl: embeddingUrl }) });
  },
};

export async function chosenEmbeddings(settings: AgentsSettings): Promise<TextEmbeddings> {
  const { embeddingProvider, embeddingName } = settings;
  if (embeddingProvider === 'local') return new LocalEmbeddings();
  return new ModelEmbeddings(`${embeddingProvider}:${embeddingName}`, await models[embeddingProvider](settings));
}
