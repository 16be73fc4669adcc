import { TenantDatabase } from '@parley/platform';
import { Module } from '@nestjs/common';

import { AgentsSettings } from '../agents.settings.js';
import { chosenEmbeddings } from './embeddings/model-embeddings.adapter.js';
import { TextEmbeddings } from './embeddings/text-embeddings.port.js';
import { Memory } from './memory.port.js';
import { OnSubjectErasedReactor } from './on-subject-erased/on-subject-erased.reactor.js';
import { VectorMemory } from './vector-memory.adapter.js';
import { EmbeddedVectors } from './vectors/embedded-vectors.adapter.js';
import { QdrantVectors } from './vectors/qdrant-vectors.adapter.js';
import { Vectors } from './vectors/vectors.port.js';

const chosenVectors = ({ qdrantUrl, qdrantKey }: AgentsSettings, database: TenantDatabase): Vectors =>
  qdrantUrl ? new QdrantVectors(qdrantUrl, qdrantKey) : new EmbeddedVectors(database);

@Module({
  providers: [
    OnSubjectErasedReactor,
    { provide: TextEmbeddings, useFactory: chosenEmbeddings, inject: [AgentsSettings] },
    { provide: Vectors, useFactory: chosenVectors, inject: [AgentsSettings, TenantDatabase] },
    { provide: Memory, useClass: VectorMemory },
  ],
  exports: [Memory],
})
export class MemoryModule {}
