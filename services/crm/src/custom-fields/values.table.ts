/** The values of a column of them as records show them: in the order of their fields' ids. */
export const valuesJson = (column: string): string => `
  (select coalesce(json_agg(json_build_object('fieldId', said.key, 'value', said.value) order by said.key), '[]'::json)
     from jsonb_each(${column}) said)`;
