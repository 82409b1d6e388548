import { topOf } from "~/engine/limits/ladder";
import { isEqual } from "~/process/digest.server";
import { settings } from "~/process/settings.server";
import { audit } from "~/services/audit.server";
import { ladder } from "~/services/catalog/ladder.server";
import { subjectOf } from "~/services/viewer";
import type { AccountProblem, FirstTokenProblem } from "~/views/door";
import { isFirstStart } from "./first-start.server";
import { type AccountForm, makeAccount } from "./make-account.server";
import { beginSession } from "./session.server";

let making: Promise<unknown> = Promise.resolve();

/** Makes the first leader's account for whoever has the token from the console, once. */
export function makeFirstLeader(
  form: AccountForm & { token: string },
): Promise<{ session: string } | { problems: (AccountProblem | FirstTokenProblem)[] }> {
  const made = making.then(() => make(form));
  making = made.catch(() => undefined);
  return made;
}

async function make(form: AccountForm & { token: string }) {
  const { firstToken } = settings();
  if (!(await isFirstStart())) return { problems: [{ field: "token" as const, code: "used" as const }] };
  if (firstToken === undefined || !isEqual(form.token.trim(), firstToken))
    return { problems: [{ field: "token" as const, code: "wrong" as const }] };
  const made = await makeAccount(form, { role: "leader", level: topOf(ladder()), teams: [] });
  if ("problems" in made) return made;
  await audit(subjectOf(made.person), "first-leader");
  return { session: await beginSession(made.person) };
}
