import { buffer } from 'node:stream/consumers';

import archiver from 'archiver';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export type Parts = Readonly<Record<string, string | Buffer>>;

/** What a workbook says of its sheets, and where they lie. */
export function bookOf(sheets: readonly { readonly name: string; readonly state?: string }[], book = ''): Parts {
  const shown = sheets.map(
    ({ name, state = 'visible' }, n) =>
      `<sheet name="${name}" sheetId="${n + 1}" state="${state}" r:id="rId${n + 1}"/>`,
  );
  const parts = [
    ...sheets.map((_, n) => ['worksheet', `rId${n + 1}`, `worksheets/sheet${n + 1}.xml`] as const),
    ['styles', 'rIdStyles', 'styles.xml'] as const,
    ['sharedStrings', 'rIdStrings', '/xl/sharedStrings.xml'] as const,
  ];
  return {
    '_rels/.rels': relationsOf([['officeDocument', 'rId1', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}">${book}<sheets>${shown.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationsOf(parts),
  };
}

function relationsOf(parts: readonly (readonly [string, string, string])[]): string {
  const all = parts.map(([type, id, to]) => `<Relationship Id="${id}" Type="${relations}/${type}" Target="${to}"/>`);
  return `<Relationships>${all.join('')}</Relationships>`;
}

export const sheetOf = (rows: string): string =>
  `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`;

/** A workbook as it lies in a file, packed as well as that level does. */
export async function packed(parts: Parts, level = 6): Promise<Buffer> {
  const archive = archiver('zip', { zlib: { level } });
  for (const [name, content] of Object.entries(parts)) archive.append(content, { name });
  const [bytes] = await Promise.all([buffer(archive), archive.finalize()]);
  return bytes;
}
