/** A category of a scorecard: a scale from `min` to `max`; a critical one can bring the whole review down. */
export interface Category {
  id: string;
  min: number;
  max: number;
  weight: number;
  critical?: boolean;
}

export interface Review {
  /** 0 to 100, or null where nothing was rated. */
  score: number | null;
  /** By category that was rated, 0 to 100: (chosen − min) / (max − min). */
  categories: Record<string, number>;
}

/** The weighted mean over the categories that were rated. A critical one under half sets the review to 0 and leaves the categories as they are. */
export function reviewOf(categories: readonly Category[], chosen: Readonly<Record<string, number>>): Review {
  const rated = categories.flatMap((category) => {
    const mark = chosen[category.id];
    return mark === undefined ? [] : [{ category, score: (100 * (mark - category.min)) / (category.max - category.min) }];
  });
  const weight = rated.reduce((sum, { category }) => sum + category.weight, 0);
  const failed = rated.some(({ category, score }) => category.critical === true && score < 50);
  const mean = rated.reduce((sum, { category, score }) => sum + category.weight * score, 0) / weight;
  return {
    score: weight === 0 ? null : failed ? 0 : mean,
    categories: Object.fromEntries(rated.map(({ category, score }) => [category.id, score])),
  };
}
