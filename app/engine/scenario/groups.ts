/** Fields that hold a map from names: what stands in them is called as its author likes, even `when` or `note`. */
export const groups: ReadonlySet<string> = new Set([
  ...["let", "speakers", "facts", "of", "surface", "variants", "resources", "authority", "grant", "process", "decisions", "deadlines"],
  ...["situations", "choices", "anytime", "endings", "tests", "tone", "sets", "uses", "grants", "decides"],
]);
