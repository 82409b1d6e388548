import { dataAt, isPlainObject } from "../text/data";

/** The path of the choice of this name, or of the resource that is opened by it; the name alone where the text has neither, since it stands in a part. */
export function choicePath(data: unknown, name: string): string {
  const situations = dataAt(data, ["situations"]);
  const places = isPlainObject(situations) ? Object.keys(situations).map((situation) => ["situations", situation, "choices"]) : [];
  const group = [...places, ["anytime"], ["resources"]].find((one) => isPlainObject(dataAt(data, [...one, name])));
  return group ? [...group, name].join(".") : name;
}
