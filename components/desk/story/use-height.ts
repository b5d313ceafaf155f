'use client';
import { useEffect, useRef, useState } from 'react';

/** How high an element is just now (CSS px), whatever is written in it; 0 before it is drawn. */
export function useHeight() {
  const element = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(0);
  useEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([entry]) => setHeight(entry?.borderBoxSize[0]?.blockSize ?? 0));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return [element, height] as const;
}
