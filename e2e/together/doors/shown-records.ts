import { z } from 'zod';

const record = z.looseObject({
  id: z.string(),
  name: z.string().nullish(),
  username: z.string().nullish(),
  title: z.string().nullish(),
  phone: z.string().nullish(),
  mail: z.string().nullish(),
  request: z.string().nullish(),
  hiddenFields: z.array(z.string()),
});

/** Whether a record shows any of what can be hidden. */
export const shows = ({ name, username, title, phone, mail, request }: z.infer<typeof record>) =>
  name ?? username ?? title ?? phone ?? mail ?? request;

/** All that can be hidden of a record. */
export const hiddenOf = (one: object) =>
  'title' in one ? ['title'] : 'request' in one ? ['name', 'phone', 'mail', 'request'] : ofContact;

/** A name with its parts, and a username with all else by which they are reached. */
const ofContact = ['name', 'firstName', 'middleName', 'lastName', 'username', 'identities'];

/** Every record in an answer, at any depth. */
export function recordsIn(answer: unknown): readonly z.infer<typeof record>[] {
  if (typeof answer !== 'object' || answer === null) return [];
  const found = record.safeParse(answer);
  return [...(found.success ? [found.data] : []), ...Object.values(answer).flatMap(recordsIn)];
}
