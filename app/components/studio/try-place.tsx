import { Form, Link } from "@remix-run/react";
import { Hidden } from "~/components/form/hidden";
import { SelectField } from "~/components/form/select-field";
import { Notice } from "~/components/frame/notice";
import { useWords } from "~/i18n/words";
import type { TryLead, TryPlay } from "~/views/studio-try";
import { tryAddress } from "./try-address";
import { TryMap } from "./try-map";

/** Where the play stands in the case, and ways to begin at any other place. */
export function TryPlace({ base, play }: { base: string; play: TryPlay }) {
  const { t } = useWords();
  const { situation, situations, lead, map } = play;
  const from = (to: string) => `${base}?${tryAddress({ ...play, line: [], typed: [] })}&${new URLSearchParams({ from: to })}`;
  return (
    <section aria-label={t("studio-try.place")} className="mt-4">
      {map && <TryMap map={map} play={play} from={from} />}
      <div className="mt-3 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <p>
          {t("studio-try.here")} <strong>{situation}</strong>
        </p>
        <Form key={situation} method="get" action={base} className="flex flex-wrap items-end gap-3">
          {(["level", "variant", "mode"] as const).map((name) => (
            <Hidden key={name} name={name} value={play[name]} />
          ))}
          <SelectField
            name="from"
            label={t("studio-try.from")}
            value={situations.includes(situation) ? situation : (situations[0] ?? "")}
            options={situations.map((one) => [one, one] as const)}
          />
          <button type="submit" className="button">
            {t("studio-try.go")}
          </button>
        </Form>
      </div>
      {lead && (
        <div className="mt-3">
          <Lead lead={lead} play={play} base={base} />
        </div>
      )}
    </section>
  );
}

function Lead({ lead: { to, by, test, turns, elsewhere }, play, base }: { lead: TryLead; play: TryPlay; base: string }) {
  const { t } = useWords();
  if (by === "opening") return <Notice tone="good">{t("studio-try.lead-opening", { to })}</Notice>;
  if (by === "test") return <Notice tone="good">{t("studio-try.lead-test", { to, count: turns, test: test ?? "" })}</Notice>;
  if (by === "fewest") return <Notice tone="good">{t("studio-try.lead-fewest", { to, count: turns })}</Notice>;
  return (
    <Notice tone="warn">
      <p>{t(`studio-try.lead-${by}`, { to, variant: play.variant })}</p>
      {elsewhere.length > 0 && (
        <p className="flex flex-wrap gap-x-3">
          {t("studio-try.elsewhere")}
          {elsewhere.map((variant) => (
            <Link
              key={variant}
              to={`${base}?${tryAddress({ ...play, variant, line: [], typed: [] })}&${new URLSearchParams({ from: to })}`}
              className="link"
            >
              {variant}
            </Link>
          ))}
        </p>
      )}
    </Notice>
  );
}
