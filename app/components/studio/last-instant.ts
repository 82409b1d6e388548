/** The last instant before another: a link that ends at midnight works until the day before. */
export const lastInstant = (end: string): string => new Date(Date.parse(end) - 1).toISOString();
