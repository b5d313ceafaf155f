import { notFound } from 'next/navigation';
import { z } from 'zod';
import { Front } from '#components/front/front.tsx';
import { SectionPage } from '#components/front/section-page.tsx';
import { signedIn } from '#lib/access/current-actor.ts';
import { may } from '#lib/access/permissions.ts';
import { draftOf } from '#lib/desk/front-drafts.ts';
import { placeOfFront } from '#lib/desk/front-place.ts';
import { readAhead } from '#lib/desk/read-ahead.ts';
import { readHome } from '#lib/edition/read-home.ts';
import { readSection } from '#lib/edition/read-section.ts';
import { readSite } from '#lib/edition/read-site.ts';
import { HOME_FRONT } from '#lib/news/fronts.ts';
import { instantSchema } from '#lib/news/instants.ts';
import { atInstant } from '#lib/platform/at-instant.ts';
import { now } from '#lib/platform/now.ts';
import { Frame } from '../../../../(site)/frame.tsx';

type Props = { params: Promise<{ slug: string[] }>; searchParams: Promise<Record<string, string | undefined>> };

const askedSchema = z.object({ at: z.coerce.number().pipe(instantSchema).optional(), draft: z.uuid().optional() });

/** A front as readers will get it at an instant, or as an arrangement would have it that nobody published yet. */
export default async function Page({ params, searchParams }: Props) {
  const slug = (await params).slug.join('/');
  const asked = askedSchema.safeParse(await searchParams);
  const by = await signedIn();
  if (!by || !may(by.actor, 'front.arrange', await placeOfFront(slug)) || !asked.success) notFound();
  const { at = now(), draft } = asked.data;
  const ahead = { ...(await readAhead(by.actor, at)), arrangement: draft ? draftOf(by.actor.id, slug, draft) : null };
  return atInstant(at, async () => {
    if (slug === HOME_FRONT) {
      const { day, containers } = await readHome(ahead);
      return Frame({ day, reports: false, children: <Front containers={containers} /> });
    }
    const front = await readSection(slug, 1, ahead);
    if (!front) notFound();
    const department = (front.parent ?? front.section).slug;
    return Frame({ department, children: <SectionPage front={front} site={await readSite()} /> });
  });
}
