/** HTML without its comments. One that does not end stays as it is. */
export function withoutComments(html: string): string {
  let out = '';
  let from = 0;
  for (let begin = html.indexOf('<!--'); begin !== -1; begin = html.indexOf('<!--', from)) {
    const end = html.indexOf('-->', begin + 4);
    if (end === -1) break;
    out += html.slice(from, begin);
    from = end + 3;
  }
  return out + html.slice(from);
}
