/** A short word for a review, from its id: enough to speak about it, and no way to whose sitting it is. */
export function reviewWord(reviewId: string): string {
  return reviewId
    .replace(/[^A-Za-z0-9]/g, "")
    .slice(0, 5)
    .toUpperCase();
}
