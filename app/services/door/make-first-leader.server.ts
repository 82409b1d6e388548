import { topOf } from "~/engine/limits/ladder";
import { isEqual, sign } from "~/process/digest.server";
import { audit } from "~/services/audit.server";
import { ladder } from "~/services/catalog/ladder.server";
import { subjectOf } from "~/services/viewer";
import { store } from "~/store/open.server";
import type { AccountProblem, FirstTokenProblem } from "~/views/door";
import { firstWord, isFirstStart } from "./first-start.server";
import { type LetIn, toKnownDevice } from "./known-device.server";
import { makeAccount } from "./make-account.server";
import { type AccountForm, parseAccount } from "./parse-account.server";
import { beginSession } from "./session.server";

const USED = { problems: [{ field: "token", code: "used" }] } satisfies { problems: FirstTokenProblem[] };
const WRONG = { problems: [{ field: "token", code: "wrong" }] } satisfies { problems: FirstTokenProblem[] };

/** Makes the first leader's account for whoever has the word from the console, once: their id is always the same, so there cannot be two. */
export async function makeFirstLeader(
  form: AccountForm & { token: string },
): Promise<LetIn | { problems: (AccountProblem | FirstTokenProblem)[] }> {
  if (!(await isFirstStart())) return USED;
  if (!isEqual(form.token.trim(), await firstWord())) return WRONG;
  const account = await parseAccount(form);
  if ("problems" in account) return account;
  const id = sign("first-leader", "").slice(0, 22);
  return store().together(async (tx) => {
    if ((await tx.mails.any()) || (await tx.people.get(id))) return USED;
    const made = await makeAccount(tx, account.parsed, { role: "leader", level: topOf(ladder()), teams: [] }, { id });
    if ("problems" in made) return made;
    await audit(tx, subjectOf(made.person), "first-leader");
    return { session: await beginSession(tx, made.person), device: toKnownDevice(account.parsed.mail) };
  });
}
