/** The name of a part of a front, on a strong rule; where it leads, if it does. */
export function BandTitle({ title, path }: { title: string; path: string | null }) {
  return (
    <h2 className="print:break-after-avoid mb-5 flex items-baseline justify-between border-t-2 border-ink pt-2.5 font-semibold">
      {path ? (
        <a href={path} className="-my-1 py-1 text-title">
          {title} <span aria-hidden="true">→</span>
        </a>
      ) : (
        <span className="text-title">{title}</span>
      )}
    </h2>
  );
}
