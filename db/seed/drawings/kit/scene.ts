/** What a scene file gives: the words for those who cannot see it, and the inside of its SVG. */
export type Scene = {
  alt: string;
  portrait?: boolean;
  draw: () => string;
};
