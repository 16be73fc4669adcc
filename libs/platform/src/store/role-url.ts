import type { RoleKind } from '@parley/eventsourcing';

type Role = { readonly service: string; readonly kind: RoleKind; readonly password: string };

/** The database's address as one of a service's roles. */
export function roleUrl(databaseUrl: string, { service, kind, password }: Role): string {
  const url = new URL(databaseUrl);
  url.username = `${service}_${kind}`;
  url.password = encodeURIComponent(password);
  return url.toString();
}
