import { eachChoice } from "~/engine/scenario/walk";
import type { Diagnostic } from "./diagnostic";

export const unguardedAccount: Diagnostic = {
  code: "GR2023",
  severity: "advice",
  title: "An account that nothing guards",
  find: ({ scenario }) => {
    const { customer, process, unguarded } = scenario;
    if (unguarded !== undefined || Object.values(process).some(({ guards }) => guards?.includes("account"))) return [];
    const isGiven = [...eachChoice(scenario)].some(({ choice }) => choice.gives ?? choice.charges);
    if (customer.file.length === 0 && !isGiven) return [];
    const what = customer.file.length > 0 ? "the desk has a file of the customer" : "choices give or charge something";
    return [
      {
        at: "process",
        message: `${what}, and no step guards the account, so reading it out to a stranger costs nothing: let a required step say \`guards: [account]\` and choices say what they touch, or say in \`unguarded\` why none is needed`,
      },
    ];
  },
};
