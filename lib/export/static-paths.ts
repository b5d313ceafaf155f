/** Addresses that only a program can answer: nothing of them is in a static site. */
const PROGRAMS = /^\/(search|admin|api|health|oembed|preview|feeds\/search)(\/|$|\?|\.)/;

/** Whether an address of the site can be a file. Of queries, only the numbers of pages can. */
export function canBeFile(path: string): boolean {
  const [, query = ''] = path.split('?');
  return path.startsWith('/') && !path.startsWith('//') && !PROGRAMS.test(path) && /^(page=\d+)?$/.test(query);
}

/** The address of a page in the static site: "?page=2" is a folder there. */
export function staticAddress(path: string): string {
  return path.replace(/\?page=(\d+)$/, 'page-$1/');
}

/** The file that an address becomes, below the folder of the site. */
export function fileFor(path: string, type: string): string {
  const address = decodeURI(staticAddress(path)).replace(/^\//, '');
  if (!address.endsWith('/') && address !== '') return address;
  if (type.startsWith('text/html')) return `${address}index.html`;
  return `${address}index.${type.includes('json') ? 'json' : type.includes('xml') ? 'xml' : 'txt'}`;
}
