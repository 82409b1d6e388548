import "./jitless";

import { type SharedSources, toSharedFiles } from "~/studio/proof/shared-sources";
import { answerTasks } from "./answer-tasks";
import { answerText, type DraftText } from "./text-task";

answerTasks((sources: SharedSources) => {
  const shared = toSharedFiles(sources);
  return (draft: DraftText) => answerText(shared, draft);
});
