import { randomBytes } from 'node:crypto';

import { z } from 'zod';

import { keysDestroyed } from '../log.errors.js';
import { forService } from '../schema/service-name.js';
import type { LogConnection, SqlValue } from '../store/connection.js';
import { sqlArray } from '../store/sql-array.js';
import { open, seal } from './ciphertext.js';
import { Keyring, type SubjectKey, type SubjectKeys } from './keyring.port.js';
import { ownBytes } from './own-bytes.js';

const KEY_BYTES = 32;

/** An organization's keys take some 300 bytes. */
const MOST_ORGANIZATIONS = 10_000;

const organizationAnswer = z.union([z.tuple([z.string(), z.string()]), z.tuple([z.null(), z.null()])]);
const subjectsAnswer = z.array(z.tuple([z.string(), z.int(), z.string()]));

type OrganizationKeys = { readonly key: Buffer; readonly index: Buffer };

const bytea = (bytes: Buffer) => `\\x${bytes.toString('hex')}`;
const fromHex = (text: string) => Buffer.from(text, 'hex');
const organizationContext = (tenantId: string, what: 'key' | 'index') => `organization|${what}|${tenantId}`;
const subjectContext = (tenantId: string, subjectId: string) => `subject|${tenantId}|${subjectId}`;

export type KeyringOptions = {
  /** The service that keeps the keyring's tables: identity. */
  readonly service: string;
  /** As that service's app role. */
  readonly connection: LogConnection;
  /** 32 bytes from the settings or a KMS. A backup without it can't be read. */
  readonly installationKey: Buffer;
  /** Of how many organizations the keys are kept in memory: the oldest are asked for again. */
  readonly mostOrganizations?: number;
};

/** The one keyring: subjects' keys under their organization's, those under the installation's. */
export class PostgresKeyring extends Keyring {
  readonly #organizations = new Map<string, Promise<OrganizationKeys | undefined>>();

  constructor(private readonly options: KeyringOptions) {
    super();
    if (options.installationKey.length !== KEY_BYTES)
      throw new Error(`The installation key must have ${KEY_BYTES} bytes`);
  }

  async forWriting(tenantId: string, subjectIds: readonly string[]): Promise<ReadonlyMap<string, SubjectKey>> {
    const { key } = (await this.#organization(tenantId)) ?? {};
    if (!key) return new Map();
    const candidates = subjectIds.map((subjectId) =>
      bytea(seal(key, randomBytes(KEY_BYTES), subjectContext(tenantId, subjectId))),
    );
    const answer = await this.#call('keys_for_writing', [tenantId, sqlArray(subjectIds), sqlArray(candidates)]);
    const keys = unwrapped(answer, tenantId, key);
    return new Map([...keys].flatMap(([subjectId, versions]) => versions.slice(-1).map((one) => [subjectId, one])));
  }

  async forReading(tenantId: string, subjectIds: readonly string[]): Promise<ReadonlyMap<string, SubjectKeys>> {
    const { key } = (await this.#organization(tenantId)) ?? {};
    if (!key) return new Map();
    return unwrapped(await this.#call('keys_for_reading', [tenantId, sqlArray(subjectIds)]), tenantId, key);
  }

  async indexKey(tenantId: string): Promise<Buffer> {
    const keys = await this.#organization(tenantId);
    if (!keys) throw keysDestroyed();
    return keys.index;
  }

  async erase(tenantId: string, subjectId: string): Promise<void> {
    await this.#call('erase_subject', [tenantId, subjectId]);
  }

  async eraseOrganization(tenantId: string): Promise<void> {
    await this.#call('erase_organization', [tenantId]);
    this.#organizations.delete(tenantId);
  }

  #organization(tenantId: string): Promise<OrganizationKeys | undefined> {
    const known = this.#organizations.get(tenantId);
    if (known) return known;
    const asked = this.#loadOrganization(tenantId);
    this.#keep(tenantId, asked);
    asked.catch(() => this.#organizations.delete(tenantId));
    return asked;
  }

  #keep(tenantId: string, asked: Promise<OrganizationKeys | undefined>): void {
    this.#organizations.set(tenantId, asked);
    const [oldest] = this.#organizations.keys();
    const most = this.options.mostOrganizations ?? MOST_ORGANIZATIONS;
    if (this.#organizations.size > most && oldest !== undefined) this.#organizations.delete(oldest);
  }

  /** Nothing where its keys were destroyed. */
  async #loadOrganization(tenantId: string): Promise<OrganizationKeys | undefined> {
    const { installationKey } = this.options;
    const fresh = (what: 'key' | 'index') =>
      bytea(seal(installationKey, randomBytes(KEY_BYTES), organizationContext(tenantId, what)));
    const answer = await this.#call('organization_key', [tenantId, fresh('key'), fresh('index')]);
    const [key, index] = organizationAnswer.parse(answer);
    if (key === null) return undefined;
    return {
      key: ownBytes(open(installationKey, fromHex(key), organizationContext(tenantId, 'key'))),
      index: ownBytes(open(installationKey, fromHex(index), organizationContext(tenantId, 'index'))),
    };
  }

  async #call(name: string, values: readonly SqlValue[]): Promise<unknown> {
    const { service, connection } = this.options;
    const marks = values.map((_, index) => `$${index + 1}`).join(', ');
    const sql = forService(service, `select {service}.${name}(${marks})`);
    const [text] = await connection.texts({ name, sql }, values);
    const answer: unknown = JSON.parse(text ?? 'null');
    return answer;
  }
}

function unwrapped(answer: unknown, tenantId: string, key: Buffer): ReadonlyMap<string, SubjectKeys> {
  const keys = new Map<string, SubjectKey[]>();
  for (const [subjectId, version, wrapped] of subjectsAnswer.parse(answer)) {
    const own = keys.get(subjectId) ?? [];
    own.push({ version, key: ownBytes(open(key, fromHex(wrapped), subjectContext(tenantId, subjectId))) });
    keys.set(subjectId, own);
  }
  return keys;
}
