/** More characters than these without a mark between them do not fit on a line of a phone, or of a narrow column. */
const MOST_IN_A_LINE = 12;

const RUN = new RegExp(`\\p{Script=Han}{${MOST_IN_A_LINE + 1}}`, 'u');

/**
 * The class of a headline that may break between any two characters (app/theme.css): one with a stretch of Chinese that
 * fits on no line. To keep such a one together leaves its last character alone on a line.
 */
export function longPhrase(headline: string): string {
  return RUN.test(headline) ? 'long-phrase' : '';
}
