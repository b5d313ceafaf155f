/** The Special Reports block below every page: the first few, and the way to all of them. */
export function SpecialReportsBlock({ reports }: { reports: { title: string; path: string }[] }) {
  return (
    <aside aria-labelledby="special-reports" className="mt-14 bg-tint">
      <div className="page-width py-7">
        <h2 id="special-reports" className="text-title font-semibold">
          <a href="/special/">Special Reports</a>
        </h2>
        <ul className="mt-3 grid grid-cols-1 gap-x-10 tablet:grid-cols-2 desk:grid-cols-4">
          {reports.map(({ title, path }) => (
            <li key={path} className="border-t border-rule">
              <a href={path} className="block py-3 font-serif text-body leading-snug">
                {title}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </aside>
  );
}
