import type { ReactNode } from 'react';

interface CaptionProps {
  caption: string | null;
  credit: string | null;
  className?: string;
}

/** What is to be seen, and who made it; nothing when neither is known. */
export function Caption({ caption, credit, className = '' }: CaptionProps) {
  if (!caption && !credit) return null;
  return (
    <figcaption className={`mt-2 font-sans text-note text-muted ${className}`}>
      {caption && <span className="text-pretty">{caption} </span>}
      {credit && <span className="inline-block opacity-85">{credit}</span>}
    </figcaption>
  );
}

/** A picture, film or sound with its caption below. */
export function Figure({ children, caption, credit }: CaptionProps & { children: ReactNode }) {
  return (
    <figure>
      {children}
      <Caption caption={caption} credit={credit} />
    </figure>
  );
}
