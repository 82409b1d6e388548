import { isWordKey, type Translate } from "./translate";

/**
 * Words for a value that stands in data and not in this program: a criterion of the rubric, a fault that an older version wrote, a mood or a field of the format. A value that has no words
 * shows itself.
 */
export function storedWords(
  t: Translate,
  family: "tone." | "fault-name." | "mood." | "studio-field." | "studio-mend.",
  value: string,
): string {
  const key = `${family}${value}`;
  return isWordKey(key) ? t(key) : value;
}
