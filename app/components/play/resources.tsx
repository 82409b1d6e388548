import { ResourceLine } from "~/components/limits/resource-line";
import { useWords } from "~/i18n/words";
import type { Arrangement } from "./arrange";
import { ChoiceRow, type ChoiceRowProps } from "./choice-row";

interface ResourcesProps {
  resources: Arrangement["resources"];
  rowOf: (choice: ChoiceRowProps["choice"]) => ChoiceRowProps;
}

/** The resources of the case: a button for each that can be opened now, and the status of the others. */
export function Resources({ resources, rowOf }: ResourcesProps) {
  const { t } = useWords();
  if (resources.length === 0) return <p className="text-base text-soft">{t("limits.no-resources")}</p>;
  return (
    <ul className="space-y-2">
      {resources.map(({ resource, choice }) => (
        <li key={choice?.token ?? resource?.token}>
          {choice && !(choice.locked && resource) ? (
            <ChoiceRow {...rowOf(choice)} />
          ) : (
            resource && <ResourceLine resource={resource} reasons />
          )}
        </li>
      ))}
    </ul>
  );
}
