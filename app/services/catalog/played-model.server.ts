import type { Model } from "~/engine/count/model";
import { modelFormat } from "~/engine/count/model-format";
import { Cache } from "~/process/cache";
import { catalog } from "./catalog.server";
import type { Played } from "./played-scenario.server";
import { requireVersion, UnreadableVersion } from "./read-version.server";

const read = new Cache<Promise<Model>>(100);

/** The scoring model that something was played by; today's where that version cannot be read. */
export async function playedModel({ versions }: Pick<Played, "versions">): Promise<Model> {
  const { model, versions: files } = catalog();
  if (files.model.hash === versions.model) return model;
  try {
    return await read.remember(versions.model, () => requireVersion(modelFormat, versions.model));
  } catch (error) {
    // A store that fails is another matter: it may answer the next time.
    if (error instanceof UnreadableVersion) return model;
    throw error;
  }
}
