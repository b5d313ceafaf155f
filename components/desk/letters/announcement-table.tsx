interface Row {
  id: number;
  kind: string;
  url: string;
  asked: string;
  state: string;
  attempts: number;
  outcome: string | null;
}

const CELL = 'tablet:py-1.5 tablet:pr-4';

/** What others were told, newest first; `told` names those who are told anything. */
export function AnnouncementTable({ rows, told }: { rows: Row[]; told: string[] }) {
  const who =
    told.length > 0
      ? `Told are ${told.join(' and ')}.`
      : 'Nobody is told. Whoever runs the server can name a hub for feeds (WEBSUB_HUB) or a key for search engines (INDEXNOW_KEY).';
  return (
    <>
      <p className="mb-4 text-small">{who}</p>
      {rows.length > 0 && (
        <table className="w-full text-left text-note">
          <thead className="hidden text-muted tablet:table-header-group">
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
              <tr
                key={id}
                className="flex flex-wrap gap-x-3 border-b border-rule py-1.5 align-top tablet:table-row tablet:py-0"
              >
                <td className={CELL}>{kind}</td>
                <td className={`${CELL} w-full break-all tablet:w-auto`}>{url}</td>
                <td className={`${CELL} whitespace-nowrap`}>{asked}</td>
                <td className={CELL}>
                  {state}
                  {outcome && <span className="block wrap-anywhere text-muted">{outcome}</span>}
                </td>
                <td className="tablet:py-1.5">
                  {attempts}
                  <span className="tablet:hidden">{attempts === 1 ? ' attempt' : ' attempts'}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
