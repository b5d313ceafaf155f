interface Row {
  id: number;
  kind: string;
  url: string;
  asked: string;
  state: string;
  attempts: number;
  outcome: string | null;
}

/** What others were told, newest first; `told` names those who are told anything. */
export function AnnouncementTable({ rows, told }: { rows: Row[]; told: string[] }) {
  const who =
    told.length > 0 ? `Told are ${told.join(' and ')}.` : 'Nobody is told: neither WEBSUB_HUB nor INDEXNOW_KEY is set.';
  return (
    <>
      <p className="mb-4 text-small">{who}</p>
      {rows.length > 0 && (
        <div className="overflow-x-auto">
          <table className="w-full text-left text-note">
            <thead className="text-muted">
              <tr className="border-b border-ink">
                <th scope="col" className="py-1 pr-4">
                  What
                </th>
                <th scope="col" className="pr-4">
                  Address
                </th>
                <th scope="col" className="pr-4">
                  Asked for
                </th>
                <th scope="col" className="pr-4">
                  State
                </th>
                <th scope="col">Attempts</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, kind, url, asked, state, attempts, outcome }) => (
                <tr key={id} className="border-b border-rule align-top">
                  <td className="py-1.5 pr-4">{kind}</td>
                  <td className="py-1.5 pr-4 break-all">{url}</td>
                  <td className="py-1.5 pr-4 whitespace-nowrap">{asked}</td>
                  <td className="py-1.5 pr-4">
                    {state}
                    {outcome && <span className="block text-muted">{outcome}</span>}
                  </td>
                  <td className="py-1.5">{attempts}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
