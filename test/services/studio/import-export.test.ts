import { readFileSync } from "node:fs";
import { beforeEach, expect, test } from "vitest";
import { toSubjectId } from "~/engine/play/subject";
import { scenarioNames } from "~/services/catalog/scenario-files.server";
import { exportDraft } from "~/services/studio/export-draft.server";
import { beginImport } from "~/services/studio/import-case.server";
import { writeZip } from "~/services/studio/write-zip.server";
import type { Viewer } from "~/services/viewer";
import { memoryStore } from "~/store/memory/store";
import { useStore as keepStore } from "~/store/open.server";
import { readSource } from "~/studio/text/source";
import { furnish } from "../../kit/scenario/credit";
import { toChance } from "../../kit/studio/chance";
import { roughen } from "../../kit/studio/rough";

const lena: Viewer = {
  ...{ personId: "lena", subject: toSubjectId("lena"), name: "Lena", level: "css1" },
  ...{ standing: "trainer", teams: [], met: [] },
};
const isLong = process.env.GREENROOM_LONG === "1";
const names = isLong ? scenarioNames("scenarios") : ["not-mine"];
const translation = (title: string) => `# Ours.\r\nformat: 1\r\ntranslates: "x"\r\nwords:\r\n  title: ${title}   # a name\r\n`;

beforeEach(() => {
  furnish();
});

/** In a house of its own: a draft of a folder, and the folder that goes out of it. */
async function throughDraft(archive: Buffer): Promise<{ zip: Buffer; yaml: string }> {
  keepStore(memoryStore());
  const begun = await beginImport(lena, { text: "", archive: archive.toString("base64url") });
  const id = "id" in begun ? begun.id : expect.fail(JSON.stringify(begun));
  const [zip, yaml] = [await exportDraft(id, "zip"), await exportDraft(id, "yaml")];
  return { zip: Buffer.from(zip?.bytes ?? []), yaml: Buffer.from(yaml?.bytes ?? []).toString() };
}

test.each(names)(
  "%s goes out and comes in with every byte, as shipped, roughened, and with CRLF, its translations beside it",
  async (name) => {
    const shipped = readFileSync(`scenarios/${name}/scenario.yaml`, "utf8");
    const crlf = shipped.replaceAll("\n", "\r\n");
    const forms = [shipped, crlf, roughen(readSource(shipped), toChance(3)).text, roughen(readSource(crlf), toChance(4)).text];
    // As shipped, and with all that can be rough at once; in the long run each by itself, too.
    for (const text of isLong ? forms : [forms[0] ?? "", forms[3] ?? ""]) {
      const files = [
        { path: `${name}/scenario.yaml`, text },
        { path: `${name}/es.yaml`, text: translation("Otro") },
        { path: `${name}/pt-BR.yaml`, text: translation("Outro") },
      ];
      const folder = writeZip(files);
      const { zip, yaml } = await throughDraft(folder);
      expect(zip).toEqual(folder);
      expect(yaml).toBe(text);
      expect((await throughDraft(Buffer.from(yaml))).yaml).toBe(text);
    }
  },
);
