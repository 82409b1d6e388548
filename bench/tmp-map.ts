import { largeCase } from "./studio/large-case";
import { mapRows } from "./studio/map-rows";
import { openStudioHouse } from "./studio/studio-house";
import { judge } from "./row";
const house = await openStudioHouse({ large: largeCase(1500) });
try { for await (const row of mapRows(house, "large")) { const r = judge(row); console.log(r.what, r.value.toFixed(1), r.unit, "peer", r.peer.value.toFixed(1), r.met); } } finally { await house.close(); }
