/** Makes vectors of texts. */
export abstract class TextEmbeddings {
  /** Stands with every vector: those of another maker can't be compared. */
  abstract readonly maker: string;

  abstract embed(texts: readonly string[]): Promise<readonly (readonly number[])[]>;
}
