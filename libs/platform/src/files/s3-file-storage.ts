import { Readable } from 'node:stream';

import {
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  NoSuchKey,
  paginateListObjectsV2,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';

import { ofLength } from './exact-length.js';
import { partsOf } from './file-name.js';
import type { FileSettings } from './file-settings.js';
import { FileStorage } from './file-storage.port.js';

/** What goes wrong is thrown; nothing is written beside. */
const silent = { trace: ignore, debug: ignore, info: ignore, warn: ignore, error: ignore };

export type S3Settings = Omit<FileSettings, 'filesFolder' | 'filesBucket'> & { readonly filesBucket: string };

/** A bucket of a storage that speaks S3's protocol. A name is an object's key. */
export class S3FileStorage extends FileStorage {
  private readonly client: S3Client;
  private readonly bucket: string;

  constructor({ filesBucket, filesUrl, filesRegion, filesKeyId, filesKey }: S3Settings) {
    super();
    this.bucket = filesBucket;
    const hasKey = filesKeyId !== undefined && filesKey !== undefined;
    this.client = new S3Client({
      region: filesRegion,
      // Storages of others have no host name for each bucket, and not all know the checksums that Amazon's adds.
      ...(filesUrl !== undefined && { endpoint: filesUrl, forcePathStyle: true }),
      logger: silent,
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      ...(hasKey && { credentials: { accessKeyId: filesKeyId, secretAccessKey: filesKey } }),
    });
  }

  /** A content that breaks off takes the request with it, and the storage keeps nothing. */
  async put(name: string, content: Readable, bytes: number): Promise<void> {
    const stopped = new AbortController();
    const exact = ofLength(content, bytes);
    const broken = new Promise<never>((_, reject) => {
      exact.once('error', (error) => {
        reject(error);
        stopped.abort();
      });
    });
    const object = { ...this.at(name), Body: exact, ContentLength: bytes };
    const sent = this.client.send(new PutObjectCommand(object), { abortSignal: stopped.signal });
    sent.catch(() => exact.destroy());
    await Promise.race([sent, broken]);
  }

  async get(name: string): Promise<Readable | undefined> {
    try {
      const { Body } = await this.client.send(new GetObjectCommand(this.at(name)));
      return Body instanceof Readable ? Body : undefined;
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined;
      throw error;
    }
  }

  async removeAll(folder: string): Promise<void> {
    const inFolder = { Bucket: this.bucket, Prefix: `${partsOf(folder).join('/')}/` };
    for await (const { Contents = [] } of paginateListObjectsV2({ client: this.client }, inFolder)) {
      const Objects = Contents.map(({ Key }) => ({ Key }));
      if (Objects.length > 0)
        await this.client.send(new DeleteObjectsCommand({ Bucket: this.bucket, Delete: { Objects, Quiet: true } }));
    }
  }

  async remove(name: string): Promise<void> {
    await this.client.send(new DeleteObjectCommand(this.at(name)));
  }

  private at(name: string) {
    return { Bucket: this.bucket, Key: partsOf(name).join('/') };
  }
}

function ignore(): void {
  // Silent.
}
