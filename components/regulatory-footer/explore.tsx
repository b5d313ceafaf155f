import type { Chrome } from '#lib/edition/read-chrome.ts';

/** The EXPLORE block: every section of the tree, department by department. */
export function Explore({ name, explore }: { name: string; explore: Chrome['explore'] }) {
  return (
    <nav aria-labelledby="explore">
      <h2 id="explore" className="text-title font-semibold">
        EXPLORE {name}
      </h2>
      <ul className="mt-4 columns-[9rem] gap-x-10 desk:columns-4">
        {explore.map((department) => (
          <li key={department.slug} className="mb-4 break-inside-avoid">
            <a href={department.path} className="inline-block py-1 font-semibold">
              {department.name}
            </a>
            {department.sections.length > 0 && (
              <ul>
                {department.sections.map((section) => (
                  <li key={section.slug}>
                    <a href={section.path} className="inline-block py-1 text-muted">
                      {section.name}
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
