import { ResourceLine } from "~/components/limits/resource-line";
import { useWords } from "~/i18n/words";
import type { Arrangement } from "./arrange";
import { ChoiceRow, type ChoiceRowProps } from "./choice-row";

type Resource = NonNullable<Arrangement["resources"][number]["resource"]>;

interface ResourcesProps {
  resources: Arrangement["resources"];
  /** Tokens of all choices that are open now, wherever they stand. */
  offered: ReadonlySet<string>;
  rowOf: (choice: ChoiceRowProps["choice"]) => ChoiceRowProps;
}

/** The resources of the case: a button for each that can be opened now, and for the others why they can't. */
export function Resources({ resources, offered, rowOf }: ResourcesProps) {
  const { t } = useWords();
  const shutWords = ({ token, opens, opened, barred, left }: Resource) => {
    if (!opens || barred !== undefined || offered.has(token ?? "")) return undefined;
    if (opened) return t("limits.in-file");
    return t(left === 0 ? "limits.none-left" : "limits.not-now");
  };
  if (resources.length === 0) return <p className="text-base text-soft">{t("limits.no-resources")}</p>;
  return (
    <ul className="space-y-2">
      {resources.map(({ resource, choice }) => (
        <li key={choice?.token ?? resource?.token}>
          {choice && !(resource && resource.barred !== undefined) ? (
            <ChoiceRow {...rowOf(choice)} />
          ) : (
            resource && <ResourceLine resource={resource} reasons shut={shutWords(resource)} />
          )}
        </li>
      ))}
    </ul>
  );
}
