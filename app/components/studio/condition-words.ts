import { useWords } from "~/i18n/words";
import { inRows } from "./in-rows";

const ways = ["is", "not", "atLeast", "atMost", "above", "below"] as const;
const subjects = ["fact", "knows", "done", "said", "opened", "given", "left", "late", "name", "mood", "typed", "level"] as const;

/** Tells a condition in words, from what its field shows; nothing where there is none. */
export function useConditionWords(): (shown: readonly string[]) => string {
  const { t } = useWords();
  return ([join = "all", ...cells]) => {
    if (join === "text") return cells[0] ?? "";
    const rows = inRows(cells, 3).map(([asks = "", how = "is", against = ""]) => {
      const [asked, name = ""] = asks.split(" ");
      const subject = subjects.find((one) => one === asked);
      const way = ways.find((one) => one === how) ?? "is";
      const about = subject ? `${t(`studio-asks.${subject}`)}${name === "" ? "" : `: ${name}`}` : asks;
      if (against === "") return way === "not" ? t("studio-form.row-not", { about }) : about;
      return `${about} ${t(`studio-way.${way}`)} ${against}`;
    });
    if (rows.length < 2) return join === "none" && rows[0] !== undefined ? t("studio-form.row-not", { about: rows[0] }) : (rows[0] ?? "");
    const told = rows.join(t(join === "all" ? "studio-form.and" : "studio-form.or"));
    return join === "none" ? t("studio-form.none-of", { told }) : told;
  };
}
