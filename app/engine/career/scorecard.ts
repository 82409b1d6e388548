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

/** Where a mark stands on its category's scale, 0 to 100. */
function scoreOf({ min, max }: Category, mark: number): number {
  return (100 * (mark - min)) / (max - min);
}

/** The critical categories that were marked under half, by id: any of them brings the whole review down. */
export function criticalUnderHalf(categories: readonly Category[], chosen: Readonly<Record<string, number>>): string[] {
  return categories.flatMap((category) => {
    const mark = chosen[category.id];
    return category.critical === true && mark !== undefined && scoreOf(category, mark) < 50 ? [category.id] : [];
  });
}

/** The weighted mean over the categories that were rated. A critical one under half sets the review to 0 and leaves the categories as they are. */
export function reviewOf(categories: readonly Category[], chosen: Readonly<Record<string, number>>): Review {
  const rated = categories.flatMap((category) => {
    const mark = chosen[category.id];
    return mark === undefined ? [] : [{ category, score: scoreOf(category, mark) }];
  });
  const weight = rated.reduce((sum, { category }) => sum + category.weight, 0);
  const failed = criticalUnderHalf(categories, chosen).length > 0;
  const mean = rated.reduce((sum, { category, score }) => sum + category.weight * score, 0) / weight;
  return {
    score: weight === 0 ? null : failed ? 0 : mean,
    categories: Object.fromEntries(rated.map(({ category, score }) => [category.id, score])),
  };
}
