import { DIMENSIONS, hashedNGrams } from './hashed-n-grams.js';
import { TextEmbeddings } from './text-embeddings.port.js';

/** Vectors without a model: what was said in the same or in kindred words. */
export class LocalEmbeddings extends TextEmbeddings {
  readonly maker = `hashed-n-grams-${DIMENSIONS}`;

  embed(texts: readonly string[]) {
    return Promise.resolve(texts.map(hashedNGrams));
  }
}
