import { readCatalog } from "~/services/catalog/catalog.server";

const { entries } = readCatalog("scenarios");
if (entries.size === 0) throw new Error("there is nothing to read");
