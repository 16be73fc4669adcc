const separator = /^(?<contact>[^|@]*\S)\s+[|@]\s+(?<company>\S[^|@]*)$/u;
const saysNoCompany = /https?:|t\.me|www\.|\/|^[\d\s+()-]+$/iu;
const longest = 80;

/**
 * The company that a contact's name names, where it does so in so many words: `Anna Petrova | Acme` or
 * `Anna Petrova @ Acme`, one separator between spaces, a name on either side. Handles, links and numbers name none.
 */
export function namedCompany(profileName: string): string | undefined {
  const company = separator.exec(profileName.trim())?.groups?.['company']?.trim();
  if (!company || company.length > longest || saysNoCompany.test(company) || !/\p{L}/u.test(company)) return undefined;
  return company;
}

/** Two spellings of one company's name meet in this. */
export const companyKey = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/["'«»“”„]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
