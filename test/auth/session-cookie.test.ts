import { beforeEach, expect, test } from "vitest";
import { clearSession, sessionTokenOf, setSession } from "~/auth/session-cookie.server";
import { enter, recognize } from "~/auth/viewer.server";
import { keepSettings } from "~/process/settings.server";
import { joinAsGuest } from "~/services/door/join-as-guest.server";
import { memoryStore } from "~/store/memory/store";
import { useStore } from "~/store/open.server";
import { scenarioFolder } from "../kit/scenario/folder";

const base = { dataDir: "nowhere", scenariosDir: "nowhere", sessionSecret: "a secret of thirty-two characters" };
const token = "t".repeat(43);

beforeEach(() => {
  keepSettings(base);
  useStore(memoryStore());
});

test.each([
  [true, true],
  [false, false],
  [undefined, false],
])("cookieSecure %s: the cookie is set and taken back with Secure %s", async (cookieSecure, secure) => {
  keepSettings({ ...base, ...(cookieSecure !== undefined && { cookieSecure }) });
  for (const header of [await setSession(token), await clearSession()]) {
    expect(header).toContain("HttpOnly");
    expect(header).toContain("SameSite=Lax");
    expect(header).toContain("Path=/");
    expect(header.includes("Secure")).toBe(secure);
    expect(header.startsWith("__Host-")).toBe(secure);
  }
});

test("the token comes back as it was set, and anything else is no token", async () => {
  const cookie = async (value: string) => sessionTokenOf(new Headers({ Cookie: value }));
  expect(await cookie((await setSession(token)).split(";")[0] ?? "")).toBe(token);
  for (const other of ["", "greenroom=", "greenroom=%00", `greenroom=${token}`, "other=1"]) expect(await cookie(other)).toBeNull();
});

test("entering ends the session that the browser had", async () => {
  keepSettings({ ...base, scenariosDir: scenarioFolder({}) });
  const at = async (session: string) =>
    new Request("http://here/", { headers: { Cookie: (await setSession(session)).split(";")[0] ?? "" } });
  const [first, second] = await Promise.all(["Ada", "Bo"].map((name) => joinAsGuest({ name, level: "css1" })));
  if (!first || !second || "problems" in first || "problems" in second) throw new Error("nobody joined");
  const before = await at(first.session);
  expect((await recognize(before))?.name).toBe("Ada");
  const answer = await enter(before, second.session, "//elsewhere");
  expect(answer.headers.get("Location")).toBe("/");
  expect(await recognize(before)).toBeNull();
  expect((await recognize(await at(second.session)))?.name).toBe("Bo");
});
