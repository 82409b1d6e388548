import "./jitless";

import { type SharedSources, toSharedFiles } from "~/studio/proof/shared-sources";
import { serve } from "./serve";
import { answerText, type DraftText } from "./text-task";

serve((sources: SharedSources) => {
  const shared = toSharedFiles(sources);
  return (draft: DraftText) => answerText(shared, draft);
});
