import { ACT_NAMES } from '#lib/access/act-names.ts';
import { type ActName, conditionsOf, PERMISSIONS, type Reach, reachOf } from '#lib/access/permissions.ts';
import { ROLES } from '#lib/news/roles.ts';

const MARKS: Record<Reach, { shown: string; said: string }> = {
  all: { shown: '●', said: 'yes' },
  own: { shown: '◐', said: 'what is their own' },
  none: { shown: '·', said: 'no' },
};

/** The table of rights as it stands: every check on the server and every button comes from it. */
export function RightsMatrix() {
  return (
    <details className="mt-8">
      <summary className="py-2 text-small font-semibold">What each role may do</summary>
      <p className="mb-3 text-note text-muted">● yes, where their sections reach · ◐ what is their own · · no</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled has to be reached by the keyboard */}
      <section className="overflow-x-auto" tabIndex={0} aria-label="What each role may do">
        <table className="text-note">
          <thead>
            <tr className="border-b border-ink text-left">
              <th scope="col" className="py-1 pr-4">
                May
              </th>
              {ROLES.map((role) => (
                <th key={role} scope="col" className="px-3 py-1 text-center">
                  {role}
                </th>
              ))}
              <th scope="col" className="py-1 pl-4">
                Only
              </th>
            </tr>
          </thead>
          <tbody>
            {(Object.keys(PERMISSIONS) as ActName[]).map((act) => (
              <Row key={act} act={act} />
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

function Row({ act }: { act: ActName }) {
  const { everySection, dangerous, states } = conditionsOf(act);
  const conditions = [
    states.length > 0 && `while ${states.join(', ').replaceAll('-', ' ')}`,
    everySection && 'with every section',
    dangerous && 'after showing the password',
  ].filter(Boolean);
  return (
    <tr className="border-b border-rule">
      <th scope="row" className="py-1 pr-4 text-left font-regular">
        {ACT_NAMES[act]}
      </th>
      {ROLES.map((role) => {
        const { shown, said } = MARKS[reachOf(role, act)];
        return (
          <td key={role} className="px-3 text-center">
            <span aria-hidden="true">{shown}</span>
            <span className="sr-only">{said}</span>
          </td>
        );
      })}
      <td className="py-1 pl-4 text-muted">{conditions.join('; ')}</td>
    </tr>
  );
}
