import "./jitless";

import { type SharedSources, toSharedFiles } from "~/studio/proof/shared-sources";
import { answerTasks } from "./answer-tasks";
import { toProver } from "./proof-task";

answerTasks((sources: SharedSources) => toProver(toSharedFiles(sources)));
