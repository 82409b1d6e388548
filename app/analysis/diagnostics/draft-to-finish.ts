import { LATER } from "~/engine/scenario/names";
import type { Diagnostic } from "./diagnostic";

export const draftToFinish: Diagnostic = {
  code: "GR2022",
  severity: "advice",
  title: "A draft, and what in it is still to be written",
  find: ({ written }) => {
    if (!written?.isDraft) return [];
    return [
      { at: "draft", message: "this is a draft, so it is never served: take `draft` out once it is ready to be played" },
      ...written.later.map((at) => ({ at, message: `still to be written: \`${LATER}\` leads nowhere yet` })),
    ];
  },
};
