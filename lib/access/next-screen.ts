const DESK = 'http://desk';

/** The sign-in page that leads on to a screen of the desk. */
export function signInFor(target: string): string {
  const next = nextScreen(target);
  return next === '/admin/' ? '/admin/sign-in/' : `/admin/sign-in/?next=${encodeURIComponent(next)}`;
}

/** Where to go on to after signing in: a screen of the desk, whatever was asked for. */
export function nextScreen(asked: string | null | undefined): string {
  if (!asked?.startsWith('/admin/') || !URL.canParse(asked, DESK)) return '/admin/';
  const { origin, pathname, searchParams } = new URL(asked, DESK);
  if (origin !== DESK || !pathname.startsWith('/admin/') || /^\/admin\/(sign-in|api)\//.test(pathname))
    return '/admin/';
  // Next's own, for what a browser asks of it in the background.
  searchParams.delete('_rsc');
  const query = searchParams.toString();
  return query ? `${pathname}?${query}` : pathname;
}
