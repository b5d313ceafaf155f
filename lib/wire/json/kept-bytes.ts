import { TokenType } from '@streamparser/json';

/** A token of JSON, and which byte of the stream it begins with. */
interface PlacedToken {
  token: TokenType;
  offset: number;
}

/**
 * Remembers where objects and lists of a stream of JSON stand, and keeps its bytes as long as they may be asked for.
 */
export function keptBytes() {
  let pieces: Buffer[] = [];
  /** Which byte of the stream the first one kept is. */
  let first = 0;
  const open: number[] = [];
  let last = { from: 0, to: 0 };
  return {
    add(piece: Buffer): void {
      pieces.push(piece);
    },
    note({ token, offset }: PlacedToken): void {
      if (token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET) open.push(offset);
      if (token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET)
        last = { from: open.pop() ?? offset, to: offset + 1 };
    },
    /** The object or list that has just ended, as it came, or so many bytes of its beginning. */
    lastWhole(most = Number.POSITIVE_INFINITY): string {
      // Many small values stand in one piece; a large one in many pieces is put together once.
      const whole = pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces);
      pieces = [whole];
      return whole.toString('utf8', last.from - first, Math.min(last.to, last.from + most) - first);
    },
    /** What is kept: no string was open where it begins, when all before it was let go of. */
    pieces: (): readonly Buffer[] => pieces,
    /** Lets go of what stands before the end of the last whole object or list: nobody will ask for it. */
    forget(): void {
      const { to } = last;
      for (let [piece] = pieces; piece && first + piece.length <= to; [piece] = pieces) {
        pieces.shift();
        first += piece.length;
      }
      // What began in this piece and ends in the next would else keep all that stood before it, for ever.
      const [piece] = pieces;
      if (piece && first < to) {
        pieces[0] = piece.subarray(to - first);
        first = to;
      }
    },
  };
}
