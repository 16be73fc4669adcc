import { type AuditEntryView, isBuiltIn } from '@parley/contracts';

import { recordOf } from '../activity/record-of.loader.js';
import { kindAbout } from '../activity/subject-of.js';
import type { Records } from '../batching/records.loader.js';
import { ifSeen, memberName } from './seen.loader.js';
import { roleWords } from './sentences/role-words.js';
import type { Language, Told } from './sentences/sentence.adapter.js';
import { groundIn } from './why.loader.js';

/** A field of an event that only says who it is about. */
const ABOUT = 'principal';

const others = { contact: 'contact', integration: 'API key', system: 'Parley' } as const;

type Entry = Pick<AuditEntryView, 'type' | 'subjectId' | 'actor' | 'cause' | 'why'> & {
  readonly staffAccess?: { readonly name?: unknown } | null | undefined;
  readonly changes: readonly AuditEntryView['changes'][number][];
};

type Value = { readonly field: string; readonly value: string | null } | undefined;

/** What an entry names, in words: as it is called now, and only what the reader may see. */
export async function toldOf(entry: Entry, language: Language, records: Records): Promise<Told> {
  const { actor, changes } = entry;
  const [first] = changes.filter(({ field }) => field !== ABOUT);
  const [who, subject, proposer, from, to, because] = await Promise.all([
    staffName(entry, language) ?? actorName(actor, records),
    subjectName(entry, records),
    proposerName(entry, records),
    valueName(first && { field: first.field, value: first.from }, language, records),
    valueName(first && { field: first.field, value: first.to }, language, records),
    groundIn(entry, language, records),
  ]);
  const values = changes.map(({ field, to: value }) => [field, value] as const);
  const shared = await sharedIn(changes, records);
  return known([...values, ...Object.entries({ actor: who, subject, proposer, from, to, because, ...shared })]);
}

/** The names of those with whom something is shared from then on, and with whom it is no more. */
async function sharedIn(changes: Entry['changes'], records: Records) {
  const change = changes.find(({ field }) => field === 'collaboratorIds');
  const [before, after] = [idsIn(change?.from), idsIn(change?.to)];
  const [added, left] = await Promise.all([
    memberNames(
      after.filter((id) => !before.includes(id)),
      records,
    ),
    memberNames(
      before.filter((id) => !after.includes(id)),
      records,
    ),
  ]);
  return { added, left };
}

const idsIn = (value: string | null | undefined) => (value ? value.split(', ') : []);

async function memberNames(ids: readonly string[], records: Records): Promise<string> {
  const names = await Promise.all(ids.map((id) => memberName(id, records)));
  return names.map((name) => name ?? '—').join(', ');
}

const staffWord: Readonly<Record<Language, string>> = { en: 'Parley’s staff', ru: 'сопровождение Parley' };

/** Staff is no member: an act of theirs says who and what they are. */
function staffName({ staffAccess }: Entry, language: Language): string | undefined {
  if (!staffAccess) return undefined;
  const word = staffWord[language];
  return typeof staffAccess.name === 'string' ? `${staffAccess.name} (${word})` : word;
}

const actorName = ({ id, kind }: AuditEntryView['actor'], records: Records) =>
  kind === 'user' || kind === 'agent' ? memberName(id, records) : others[kind];

async function subjectName({ type, subjectId, changes }: Entry, records: Records): Promise<string | null> {
  const about = changes.find(({ field }) => field === ABOUT)?.to;
  if (about) return memberName(about, records);
  const kind = kindAbout(type);
  const record = kind ? await ifSeen(recordOf({ type: kind, id: subjectId }, records)) : null;
  return nameIn(record) ?? changes.find(({ field }) => field === 'name')?.to ?? null;
}

async function proposerName({ type, subjectId, cause }: Entry, records: Records): Promise<string | null> {
  const isApproved = cause?.type === 'agents.proposal.approved';
  const proposalId = type.startsWith('agents.proposal.') ? subjectId : isApproved ? cause.subjectId : undefined;
  const proposal = proposalId === undefined ? null : await ifSeen(records.proposals.load(proposalId));
  return proposal && memberName(proposal.agentId, records);
}

async function valueName(said: Value, language: Language, records: Records): Promise<string | null> {
  if (!said?.value) return null;
  if (said.field === 'roles') return roleNames(said.value.split(', '), language, records);
  return said.field === 'stage' ? stageName(said.value, language, records) : said.value;
}

/** The built-in ones in the reader's language, the organization's own as they are called now. */
async function roleNames(refs: readonly string[], language: Language, records: Records): Promise<string> {
  const known = (await ifSeen(records.roles())) ?? [];
  const nameOf = (ref: string) => known.find(({ id }) => id === ref)?.name ?? ref;
  return refs.map((ref) => (isBuiltIn(ref) ? roleWords[language][ref] : nameOf(ref))).join(', ');
}

async function stageName(stageId: string, language: Language, records: Records): Promise<string> {
  const pipelines = (await ifSeen(records.pipelines())) ?? [];
  const stage = pipelines.flatMap(({ stages }) => stages).find(({ id }) => id === stageId);
  return stage?.name[language] ?? stageId;
}

function nameIn(record: object | null): string | null {
  if (!record) return null;
  const fields = new Map<string, unknown>(Object.entries(record));
  const name = fields.get('name') ?? fields.get('title');
  return typeof name === 'string' && name !== '' ? name : null;
}

const known = (entries: readonly (readonly [string, string | null | undefined])[]): Told =>
  Object.fromEntries(entries.flatMap(([name, value]) => (value ? [[name, value]] : [])));
