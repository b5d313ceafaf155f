import type { Act } from '../../db/database.ts';
import { freeName, rememberName, rowsFormerly } from '../../db/queries/newsroom/former-names.ts';
import { findNamed, type NamedKind, type NamedRow, namedBySlug } from '../../db/queries/newsroom/named.ts';
import { nameSlug } from '../news/slugs.ts';
import { Problem } from '../platform/problem.ts';

/**
 * The slug of a new person, topic or agency of this name.
 * @throws Problem when somebody or something is called so, or was before it was merged or renamed
 */
export async function freeSlug(db: Act['db'], of: NamedKind, name: string): Promise<string> {
  const slug = nameSlug(name);
  const there = await namedBySlug(db, of, slug);
  if (there) throw new Problem(`There is ${of === 'agency' ? 'an' : 'a'} ${of} of this name already: ${there.name}.`);
  const formerly = (await rowsFormerly(db, of, [slug])).get(slug);
  const now = formerly === undefined ? null : await findNamed(db, of, formerly);
  if (now) throw new Problem(`This is a former name of ${now.name}; stories that say it mean that one.`);
  return slug;
}

/**
 * Gives a row another slug: the old one leads to it. The slug that stories spell its name by leads to it as well, so that
 * the next story that names it makes no second one.
 * @throws Problem when another has the slug or the name
 */
export async function takeName(db: Act['db'], of: NamedKind, before: NamedRow, after: NamedRow): Promise<void> {
  for (const slug of new Set([after.slug, nameSlug(after.name)])) {
    const other = await namedBySlug(db, of, slug);
    if (other && other.id !== after.id)
      throw new Problem(`${other.name} has this name or address already. Merge the two if they are one.`);
    await freeName(db, of, slug);
  }
  for (const slug of new Set([before.slug, nameSlug(before.name), nameSlug(after.name)]))
    if (slug !== after.slug) await rememberName(db, of, slug, after.id);
}
