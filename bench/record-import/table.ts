import { csvRows, identityIn, type ReadRow, readRow, suggestMapping } from '@parley/crm';

export const columns = ['Имя', 'Фамилия', 'Телефон', 'E-mail', 'Компания', 'Должность', 'Город', 'Теги', 'Комментарий'];

const line = (n: number): string => {
  const phone = `8 9${String(160_000_000 + n)}`;
  const mail = `anna.${n}@example.org`;
  return `Анна;Петрова ${n};${phone};${mail};Компания ${n % 1000};Директор;Рига;vip, roof;"Звонить; после ${n % 24}:00"\n`;
};

async function* bytes(count: number): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`${columns.join(';')}\n`);
  const atOnce = 500;
  for (let n = 0; n < count; n += atOnce)
    yield await Promise.resolve(
      Buffer.from(Array.from({ length: Math.min(atOnce, count - n) }, (_, at) => line(n + at)).join('')),
    );
}

/** The rows of a made table of so many people, read into what is written of each. */
export async function* readAll(count: number): AsyncGenerator<ReadRow & { readonly number: number }> {
  const targets = suggestMapping(columns);
  const mapped = columns.map((header, at) => ({ header, target: targets[at] ?? null }));
  const reading = { fields: [], identityOf: identityIn('RU'), slashes: 'day-first', usualCurrency: null } as const;
  for await (const row of csvRows(bytes(count))) {
    if ('refused' in row) throw row.refused;
    if (row.number > 1) yield { number: row.number, ...readRow(row.cells, mapped, reading) };
  }
}
