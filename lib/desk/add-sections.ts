import { write } from '../../db/database.ts';
import { recordAct } from '../../db/queries/newsroom/audit.ts';
import { allSections, insertSection, type NewSection } from '../../db/queries/newsroom/sections.ts';
import { tags } from '../../db/tags.ts';
import { SLUG } from '../news/slugs.ts';
import { Problem } from '../platform/problem.ts';

/**
 * Adds sections to the tree, departments before their sub-sections. One that is there already is left as it is.
 * @throws Problem when a path is not one or two slugs
 */
export async function addSections(sections: NewSection[]): Promise<void> {
  await write(async ({ db, stamp }) => {
    const known = await allSections(db);
    for (const section of sections) {
      const words = section.path.split('/');
      if (words.length > 2 || !words.every((word) => SLUG.test(word))) {
        throw new Problem(
          `"${section.path}" is no path of a section; write one or two words of small letters, digits and dashes.`,
        );
      }
      if (known.has(section.path)) continue;
      await insertSection(db, section);
      await recordAct(db, { act: 'section.edit', subject: 'section', subjectId: section.path, after: section });
    }
    stamp(tags.sections);
  });
}
