
import { readFileSync } from "node:fs";
import { openStudioHouse } from "./studio/studio-house";
import { proofRows } from "./studio/proof-rows";
const cases = (process.env.CASES ?? "two-ten,cold-house,last-order").split(",");
const house = await openStudioHouse(Object.fromEntries(cases.map((n) => [n, readFileSync(`scenarios/${n}/scenario.yaml`, "utf8")])));
try { for await (const row of proofRows(house, cases)) console.log(row); } finally { await house.close(); }
