import type { FigureState, LookedAt } from "~/browser/proof/proof-state";
import { ScrollSideways } from "~/components/frame/scroll-sideways";
import { useWords } from "~/i18n/words";
import { useProof } from "./proof-context";
import { staleness } from "./staleness";

/** Below this share it is not told how much less. */
const LEAST_TOLD = 0.01;

/** Every variant at every level with its figures; one click sets which one is looked at. */
export function ProofTable({ figures, lookedAt }: { figures: readonly FigureState[]; lookedAt: LookedAt | null }) {
  const { t } = useWords();
  const levels = [...new Set(figures.map(({ level }) => level))];
  return (
    <>
      <h3 className="label">{t("studio-proof.table")}</h3>
      <ScrollSideways label={t("studio-proof.table")} className="mt-1">
        <table className="w-full min-w-[40rem] text-left text-[0.9375rem] [&_td]:px-3 [&_th]:px-3">
          <caption className="sr-only">{t("studio-proof.table")}</caption>
          {levels.map((level) => (
            <tbody key={level}>
              <tr className="border-b border-line text-soft">
                <th scope="rowgroup" className="py-1 font-semibold text-ink">
                  {level}
                </th>
                <th scope="col" className="pr-3 font-normal">
                  {t("studio-proof.best")}
                </th>
                <th scope="col" className="pr-3 font-normal">
                  {t("studio-proof.passes")}
                </th>
                <th scope="col" className="pr-3 font-normal">
                  {t("studio-proof.players")}
                </th>
                <th scope="col" className="font-normal">
                  {t("studio-proof.state")}
                </th>
              </tr>
              {figures
                .filter((one) => one.level === level)
                .map((one) => (
                  <Row key={one.variant} row={one} isLookedAt={one.level === lookedAt?.level && one.variant === lookedAt.variant} />
                ))}
            </tbody>
          ))}
        </table>
      </ScrollSideways>
    </>
  );
}

function Row({ row, isLookedAt }: { row: FigureState; isLookedAt: boolean }) {
  const { t } = useWords();
  const { lookAt } = useProof();
  const { level, variant, gate, state, playersState, figure } = row;
  return (
    <tr className={`border-b border-line align-top ${isLookedAt ? "bg-tint" : ""}`}>
      <th scope="row" className="py-0.5 font-normal">
        <button
          type="button"
          onClick={() => lookAt({ level, variant })}
          aria-pressed={isLookedAt}
          aria-label={t("studio-proof.look", { variant, level })}
          className="link min-h-8 text-left"
        >
          {variant}
        </button>
        {gate && <span className="text-soft"> {t("studio-proof.gate")}</span>}
      </th>
      <td className={`py-1.5 tabular-nums ${staleness(state)}`}>{figure?.best?.total ?? "–"}</td>
      <td className={`py-1.5 ${figure && !figure.isPassable ? "text-bad" : ""} ${staleness(state)}`}>
        {figure ? t(figure.isPassable ? "studio-proof.yes" : "studio-proof.no") : "–"}
      </td>
      <td className={`py-1.5 ${staleness(playersState)}`}>{figure ? <Players figure={figure} /> : "–"}</td>
      <td className={`py-1.5 ${staleness(state)}`}>{t(`studio-proof.${state}`)}</td>
    </tr>
  );
}

/** Whoever passes most often without thinking. */
function Players({ figure: { players } }: { figure: NonNullable<FigureState["figure"]> }) {
  const { t, percent } = useWords();
  const [most] = players;
  if (!most || most.share === 0) return t("studio-proof.nobody");
  const share = most.share < LEAST_TOLD ? t("studio-proof.under", { share: percent(LEAST_TOLD) }) : percent(most.share);
  return t("studio-proof.player", { share, says: t(`studio-player.${most.player}`) });
}
