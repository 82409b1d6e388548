import "./jitless";

import { type SharedSources, toSharedFiles } from "~/studio/proof/shared-sources";
import { toProver } from "./proof-task";
import { serve } from "./serve";

serve((sources: SharedSources) => toProver(toSharedFiles(sources)));
