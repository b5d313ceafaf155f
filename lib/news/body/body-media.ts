import type { Block, BlockOf, Flow } from './blocks.ts';
import type { Body } from './body.ts';

/** The pictures of a body in the order in which they stand, those inside other blocks too. */
export function picturesOf(body: Body): BlockOf<'picture'>[] {
  return body.content.flatMap(picturesIn);
}

/** The keys of every picture, film, sound, poster and caption file that a body uses, each once. */
export function mediaOf(body: Body): string[] {
  const recordings = body.content.flatMap((node) =>
    node.type === 'video' || node.type === 'audio' ? [node.attrs.media, node.attrs.poster, node.attrs.captions] : [],
  );
  const pictures = picturesOf(body).map(({ attrs }) => attrs.media);
  return [...new Set([...pictures, ...recordings.filter((key) => key !== null)])];
}

function picturesIn(node: Block | Flow): BlockOf<'picture'>[] {
  switch (node.type) {
    case 'picture':
      return [node];
    case 'gallery':
      return node.content;
    case 'factBox':
    case 'brief':
    case 'question':
    case 'liveEntry':
      return node.content.flatMap(picturesIn);
    case 'timeline':
      return node.content.flatMap(({ content }) => content.flatMap(picturesIn));
    default:
      return [];
  }
}
