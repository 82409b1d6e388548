import type { RefusalView } from "~/engine/show/refusal-view";
import { toldAmount } from "./told-amount";

/** Which limit says no, and why there is one. */
export function toldRefusal(refused: RefusalView, currency: string, locale: string): string {
  const { reason, approver } = refused;
  const ask = approver === undefined ? "" : ` Your ${approver} can allow more.`;
  return `${holding(refused, currency, locale)}${reason === undefined ? "" : ` ${reason}`}${ask}`;
}

function holding({ code, titles, unit = "money", most = 0, given = 0 }: RefusalView, currency: string, locale: string): string {
  const title = titles.join(", ");
  const amount = (value: number) => toldAmount(value, unit, currency, locale);
  if (code === "no-access") return `${title} does not open at your level.`;
  if (code === "out-of-stock") return `${title}: there is none left.`;
  if (code === "step-first") return `A step comes before this: ${title}.`;
  if (code === "open-first") return `Something has to be looked up before this: ${title}.`;
  if (most === 0) return `${title} is not yours to give at this level.`;
  return `${title}: you may give up to ${amount(most)} in this case${given === 0 ? "" : `, and ${amount(given)} is given already`}.`;
}
