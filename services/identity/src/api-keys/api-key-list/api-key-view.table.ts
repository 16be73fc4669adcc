import { iso } from '@parley/platform';

/** A key's columns as one JSON value, never its hash: `null` where the row was not joined. */
export const apiKeyJson = (k: string, u: string) => `
  case when ${k}.api_key_id is null then null else json_build_object(
    'id', ${k}.api_key_id,
    'name', ${k}.name,
    'prefix', ${k}.prefix,
    'roles', ${k}.roles,
    'scopes', ${k}.scopes,
    'guardianId', ${k}.guardian_id,
    'createdAt', ${iso(`${k}.created_at`)},
    'expiresAt', ${iso(`${k}.expires_at`)},
    'lastUsedAt', ${iso(`${u}.last_used_at`)},
    'revokedAt', ${iso(`${k}.revoked_at`)},
    'version', ${k}.stands_at) end`;

/** When a key was used last stands beside it: it is no fact of the log, which nobody would want to replay. */
export const withUse = (k: string, u: string) =>
  `left join identity.api_key_use ${u} on ${u}.tenant_id = ${k}.tenant_id and ${u}.api_key_id = ${k}.api_key_id`;
