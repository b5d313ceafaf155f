import { answerSignIn } from '#lib/access/sign-in-door.ts';

/** What better-auth answers: signing in and out, passkeys, one-time codes. Its other paths are walls (lib/access). */
async function answer(request: Request, { params }: { params: Promise<{ path: string[] }> }): Promise<Response> {
  const url = new URL(request.url);
  // Every address here ends in a slash, better-auth's do not.
  url.pathname = url.pathname.replace(/\/$/, '');
  return answerSignIn(`/${(await params).path.join('/')}`, new Request(url, request));
}

export { answer as GET, answer as POST };
