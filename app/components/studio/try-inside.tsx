import { useWords } from "~/i18n/words";
import type { TryView } from "~/views/studio";

/** How things stand, as no trainee sees it. */
export function TryInside({ play: { situation, line, inside } }: { play: NonNullable<TryView["play"]> }) {
  const { t } = useWords();
  const rows = [
    ["studio.inside-situation", situation],
    ["studio.inside-minutes", String(inside.minutes)],
    ["studio.inside-patience", Number.isFinite(inside.patience) ? String(inside.patience) : ""],
    ["studio.inside-mood", inside.mood],
    ["studio.inside-facts", inside.facts.join("\n")],
    ["studio.inside-known", inside.known.join("\n")],
    ["studio.inside-steps", inside.steps.join("\n")],
    ["studio.inside-given", inside.given.join("\n")],
    ["studio.inside-line", line.length === 0 ? "" : `[${line.join(", ")}]`],
  ] as const;
  return (
    <aside aria-labelledby="inside" className="card self-start p-4">
      <h2 id="inside" className="heading">
        {t("studio.inside")}
      </h2>
      <dl className="mt-2 space-y-2 text-[0.9375rem]">
        {rows
          .filter(([, value]) => value !== "")
          .map(([key, value]) => (
            <div key={key}>
              <dt className="text-soft">{t(key)}</dt>
              <dd className="whitespace-pre-line break-words">{value}</dd>
            </div>
          ))}
      </dl>
    </aside>
  );
}
