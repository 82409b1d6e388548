import { expect, test } from "vitest";
import { signIn, signOut } from "~/auth/cookie.server";
import { keepSettings } from "~/services/settings.server";

const base = { dataDir: "nowhere", scenariosDir: "nowhere", sessionSecret: "a secret of thirty-two characters" };

test.each([
  [true, true],
  [false, false],
  [undefined, false],
])("cookieSecure %s: the cookie is set and taken back with Secure %s", async (cookieSecure, secure) => {
  keepSettings({ ...base, ...(cookieSecure !== undefined && { cookieSecure }) });
  for (const answer of [await signIn("mina", "/"), await signOut()]) {
    const header = answer.headers.get("Set-Cookie") ?? "";
    expect(header).toContain("HttpOnly");
    expect(header.includes("Secure")).toBe(secure);
  }
});
