/** The variables of a mail with a code; the link holds it where no server ever sees it. */
export const codeVariables = (
  code: string,
  { publicUrl, page }: { readonly publicUrl: string | undefined; readonly page: string },
): Readonly<Record<string, string>> => ({
  code,
  ...(publicUrl !== undefined && { link: `${publicUrl.replace(/\/+$/, '')}/${page}#${code}` }),
});
