import { auth } from '#lib/access/auth.ts';

/** What better-auth answers: signing in and out, passkeys, one-time codes. Its other paths are closed (lib/access). */
async function answer(request: Request): Promise<Response> {
  const url = new URL(request.url);
  // Every address here ends in a slash, better-auth's do not.
  url.pathname = url.pathname.replace(/\/$/, '');
  return auth().handler(new Request(url, request));
}

export { answer as GET, answer as POST };
