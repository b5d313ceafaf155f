import { actingAs } from '../platform/acting.ts';
import { requestFacts } from '../platform/request-facts.ts';
import { signedIn } from './current-actor.ts';
import { type ActName, may } from './permissions.ts';

/** A file that is made while it is sent. */
interface Download {
  name: string;
  type: string;
  parts: AsyncGenerator<string>;
}

/** The one wrapper of files that the desk gives away: session, right, file. It changes nothing, and so takes GET. */
export function deskDownload(act: ActName, make: (url: URL) => Download): (request: Request) => Promise<Response> {
  return async (request) => {
    const by = await signedIn();
    if (!by) return new Response('Sign in to the desk first.', { status: 401 });
    if (!may(by.actor, act)) return new Response(`Your role (${by.actor.role}) may not have this.`, { status: 403 });
    const facts = requestFacts();
    const who = {
      id: by.actor.id,
      name: by.actor.name,
      address: facts?.address ?? null,
      userAgent: facts?.userAgent ?? null,
    };
    const { name, type, parts } = make(new URL(request.url));
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const { done, value } = await actingAs(who, () => parts.next());
        if (done) controller.close();
        else controller.enqueue(Buffer.from(value));
      },
      async cancel() {
        await parts.return(undefined);
      },
    });
    return new Response(body, {
      headers: { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` },
    });
  };
}
