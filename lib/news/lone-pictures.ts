/** A picture without a story, as the desk shows it. Instants are UTC ms. */
export interface LonePictureShown {
  id: number;
  provider: string;
  headline: string;
  caption: string | null;
  credit: string | null;
  terms: string | null;
  width: number | null;
  height: number | null;
  changedAt: number;
  /** Whether its file can be had from where it is. */
  canBeHad: boolean;
  /** The medium it became, whose sender has taken it back since; null for one that waits. */
  takenBack: string | null;
}
