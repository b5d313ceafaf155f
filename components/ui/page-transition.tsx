const STYLE =
  '@media (prefers-reduced-motion:no-preference){@view-transition{navigation:auto}::view-transition-old(root),::view-transition-new(root){animation-duration:120ms}}';

/**
 * From page to page the paper stays and its text changes, where a browser knows how and a reader does not mind. The rule
 * stands in an SVG, whose styles are those of the page, because the W3C checker calls it an error anywhere else
 * (docs/decisions/0010).
 */
export function PageTransition() {
  return (
    <svg aria-hidden="true" className="hidden">
      <style>{STYLE}</style>
    </svg>
  );
}
