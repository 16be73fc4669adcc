/** Control characters, written as `\xNN` (tdesktop #27571). */
const withEscapes = (raw: string): string =>
  raw.includes('\\x') ? raw.replaceAll(/(^|[^\\])((?:\\\\)*)\\x([0-9a-fA-F]{2})/g, '$1$2\\u00$3') : raw;

/** In 4.1: `"document_id": video_files/sticker (2).webm` without quotes (#24961). */
const withQuotes = (raw: string): string =>
  raw.includes('"document_id"')
    ? raw.replaceAll(/(?<="document_id":\s*)(?!null\b)[^"\s\d{[][^\n]*?(?=,?(?:\r?\n|\s*\}))/g, (name) =>
        JSON.stringify(name),
      )
    : raw;

/** Makes valid JSON of what Telegram Desktop writes. */
export const repaired = (raw: string): string => withQuotes(withEscapes(raw));

/** The value, or `undefined` where even the repaired text is no JSON: its schema then refuses it by name. */
export function parsed(raw: string): unknown {
  try {
    return JSON.parse(repaired(raw));
  } catch {
    return undefined;
  }
}
