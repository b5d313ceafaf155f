export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** The page number of a list; the server has checked that there is such a page. */
export async function pageNumber(searchParams: SearchParams): Promise<number> {
  const { page } = await searchParams;
  return typeof page === 'string' && /^[1-9]\d{0,6}$/.test(page) ? Number(page) : 1;
}
