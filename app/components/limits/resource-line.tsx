import type { ReactNode } from "react";
import { Icon } from "~/components/frame/icon";
import type { LimitsView } from "~/engine/show/limits-view";
import { useWords } from "~/i18n/words";

/** One resource with its kind, its cost or how many are left, and the reason why it can't be opened; `shut` is the reason that the desk knows. */
export function ResourceLine({
  resource,
  reasons = false,
  shut,
}: {
  resource: LimitsView["resources"][number];
  reasons?: boolean;
  shut?: ReactNode;
}) {
  const { t, minutes } = useWords();
  const { title, kind, opened, left, barred } = resource;
  const standing = [
    t(`resource.${kind}`),
    barred !== undefined ? t("limits.barred") : opened ? t("limits.opened") : resource.minutes > 0 ? minutes(resource.minutes) : "",
    left === undefined ? "" : t("limits.left", { count: left }),
  ].filter((text) => text !== "");
  return (
    <div className="flex gap-2">
      <Icon
        name={barred !== undefined ? "lock" : opened ? "check" : "open"}
        className={`mt-[0.25em] ${opened ? "text-accent" : "text-soft"}`}
      />
      <div className="min-w-0">
        <span>{title}</span>
        <span className="text-[0.9375rem] text-soft"> · {standing.join(" · ")}</span>
        {reasons && barred && <p className="text-[0.9375rem] text-soft">{barred}</p>}
        {shut && <p className="text-[0.9375rem] text-soft">{shut}</p>}
      </div>
    </div>
  );
}
