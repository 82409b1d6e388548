import { verify } from "@node-rs/argon2";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { signIn } from "~/services/door/sign-in.server";
import { addMember } from "~/services/operate/add-member.server";
import { memoryStore } from "~/store/memory/store";
import { store, useStore } from "~/store/open.server";
import { furnish } from "../../kit/scenario/credit";

// The package itself, with a note of each call: how long an answer takes is counted in hashes, since a busy machine has no fair clock.
// A file before this one in its worker has read it without notes, and one after it shall again.
vi.hoisted(() => vi.resetModules());
vi.mock("@node-rs/argon2", { spy: true });
afterAll(() => {
  vi.doUnmock("@node-rs/argon2");
  vi.resetModules();
});

const password = "long enough 1";
const wrong = "wrong and long enough";

beforeEach(() => {
  furnish({});
  useStore(memoryStore());
});

async function memberWith(mail: string, active = true): Promise<string> {
  const { personId } = await addMember({ name: "Lea", mail, password }, { role: "leader", level: "css1", teams: [] });
  await store().people.change(personId, (person) => (person?.account ? { ...person, account: { ...person.account, active } } : person));
  return mail;
}

const here = { place: "here", device: "" };

test("nobody learns by time who has an account: one hash of the same cost is checked, whoever is asked for, and the answer is the same", async () => {
  const mails = [
    await memberWith("known@greenroom.example"),
    await memberWith("locked@greenroom.example", false),
    "nobody@greenroom.example",
  ];
  const costs: string[] = [];
  for (const mail of mails) {
    vi.mocked(verify).mockClear();
    expect(await signIn({ mail, password: wrong }, here), mail).toEqual({ problem: "wrong" });
    expect(
      vi.mocked(verify).mock.calls.map(([, tried]) => tried),
      mail,
    ).toEqual([wrong]);
    costs.push(...vi.mocked(verify).mock.calls.map(([hash]) => String(hash).split("$").slice(0, 4).join("$")));
  }
  expect(costs).toEqual(mails.map(() => "$argon2id$v=19$m=19456,t=2,p=1"));
});

test("a locked account's own password is wrong, too", async () => {
  const mail = await memberWith("locked@greenroom.example", false);
  expect(await signIn({ mail, password }, here)).toEqual({ problem: "wrong" });
  expect(await signIn({ mail: await memberWith("open@greenroom.example"), password }, here)).toHaveProperty("session");
});
