import { Link } from "@remix-run/react";
import { Icon } from "~/components/frame/icon";
import { useLadder } from "~/components/frame/ladder-context";
import { useWords } from "~/i18n/words";
import type { HomeView } from "~/views/home";

/** How many cases of each competency are passed and what the next pass opens, and how far the gate is. */
export function Progress({ progress, gate }: Pick<HomeView, "progress" | "gate">) {
  const { t } = useWords();
  const { competency: title, levelShort } = useLadder();
  return (
    <>
      <ul className="card divide-y divide-line">
        {progress.map(({ competency, passed, of, next }) => (
          <li
            key={competency}
            className="relative grid items-center gap-x-6 gap-y-1 px-4 py-3 hover:bg-tint sm:grid-cols-[minmax(0,1fr)_9rem_6rem] sm:px-5"
          >
            <div>
              <Link
                to={`/library?competency=${encodeURIComponent(competency)}`}
                className="font-semibold underline-offset-4 after:absolute after:inset-0 hover:underline"
              >
                {title(competency)}
              </Link>
              {next && (
                <p className="flex items-center gap-1.5 text-[0.9375rem] text-soft">
                  <Icon name="lock" />
                  {t("progress.next", { count: next.passes, title: next.title })}
                </p>
              )}
            </div>
            <div aria-hidden="true" className="h-2 overflow-hidden rounded-full bg-sunken max-sm:hidden">
              <div className="h-full bg-accent" style={{ width: `${(100 * passed) / of}%` }} />
            </div>
            <p className="text-[0.9375rem] tabular-nums sm:text-right">
              {passed === of && <Icon name="check" className="text-accent" />} {t("progress.of", { passed, of })}
            </p>
          </li>
        ))}
      </ul>
      {gate && (
        <p className="mt-3 max-w-prose">
          {t("progress.gate", { level: levelShort(gate.opens), have: gate.have, need: gate.need })}{" "}
          {gate.baseline && t("progress.baseline")}{" "}
          <Link to="/career" className="link">
            {t("progress.career")}
          </Link>
        </p>
      )}
    </>
  );
}
