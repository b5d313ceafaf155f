/** What kind of thing a loss is, without which one it was: so that a report on thousands of items can count them. */
export function kindOfLoss(loss: string): string {
  return loss
    .replace(/^Left out: the picture \S+(?: \("[\s\S]*?"\))?, /, 'Left out: a picture ')
    .replace(/(which could not be fetched): .*$/, '$1.')
    .replace(/^Left out: (?:a comment of a reader|\d+ comments of readers)/, 'Left out: comments of readers')
    .replace(/^Left out: fields of its own \(.*\)/, 'Left out: fields of its own')
    .replace(/, number \d+ of the library,/, ',')
    .replace(/ \(\d+ times\)/, '');
}
