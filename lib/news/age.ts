/** How many whole years a story is old at an instant, and when (UTC ms) it will be one older. */
export function ageInYears(publishedAt: number, instant: number): { years: number; next: number } {
  const birthday = (years: number) =>
    new Date(publishedAt).setUTCFullYear(new Date(publishedAt).getUTCFullYear() + years);
  let years = Math.max(0, new Date(instant).getUTCFullYear() - new Date(publishedAt).getUTCFullYear() - 1);
  while (birthday(years + 1) <= instant) years += 1;
  return { years, next: birthday(years + 1) };
}
