import { FORM_TOKEN } from "~/auth/form-token.server";
import { now } from "~/process/clock.server";
import { newId } from "~/process/new-id.server";
import { appealSitting } from "~/services/career/appeal-sitting.server";
import { beginSitting } from "~/services/career/begin-sitting.server";
import { issueCertificate } from "~/services/career/issue-certificate.server";
import { firstWord } from "~/services/door/first-start.server";
import { makeInvitation } from "~/services/door/make-invitation.server";
import { makeResetLink } from "~/services/door/make-reset-link.server";
import { addMember } from "~/services/operate/add-member.server";
import { playOn } from "~/services/play/play-on.server";
import { reflect } from "~/services/play/reflect.server";
import { reviewIdOf } from "~/services/review/review-id.server";
import { beginDraft } from "~/services/studio/begin-draft.server";
import { editDraft } from "~/services/studio/change-draft.server";
import { memberAuthor } from "~/services/studio/comment-author.server";
import { commentDraft } from "~/services/studio/comment-draft.server";
import { makeReviewLink } from "~/services/studio/make-review-link.server";
import { publishDraft } from "~/services/studio/publish-draft.server";
import type { Viewer } from "~/services/viewer";
import { store } from "~/store/open.server";
import { begun, newcomer, solved, take } from "../scenario/credit";
import { colleague, GATE, mark, passedSitting } from "../scenario/gate";

/** A page with forms, as someone finds it in a house where nothing else has happened. */
export interface FormPlace {
  /** The files below app/components whose forms it shows. */
  shows: string[];
  /** The routes that they are sent to. */
  sends: string[];
  /** Makes what the page is about; who looks at it (null for a visitor) and where it is. */
  open: () => Promise<{ viewer: Viewer | null; path: string }>;
}

/** Someone whose password is looked at. */
const ada = { name: "Ada Account", mail: "account@greenroom.example", password: "long enough 1" };

/** A house that somebody leads, so that it has been started. */
async function led(): Promise<Viewer> {
  return colleague("leader");
}

async function refusedSitting(): Promise<{ trainee: Viewer; sittingId: string }> {
  const trainee = await colleague();
  const sittingId = await passedSitting(trainee);
  for (const reviewer of [await colleague("trainer"), await colleague("trainer")]) await mark(reviewer, sittingId, false);
  return { trainee, sittingId };
}

async function drafted(query: string): Promise<{ viewer: Viewer; path: string }> {
  const viewer = await colleague("trainer");
  const begun = await beginDraft(viewer, { name: "late-parcel", title: "Late again", from: "" });
  const id = "id" in begun ? begun.id : begun.problem;
  await editDraft(viewer, id, { do: "set", path: ["title"], value: "The late parcel", reach: "here" });
  return { viewer, path: `/studio/${id}${query}` };
}

/** A draft that was published and changed since, with a result of the published version. */
async function publishedDraft(): Promise<{ viewer: Viewer; path: string }> {
  const viewer = await colleague("trainer");
  const draft = await beginDraft(viewer, { name: "second-credit", title: "The second credit", from: "credit-case" });
  const id = "id" in draft ? draft.id : draft.problem;
  await publishDraft(viewer, id, { version: 0, note: "The first one" });
  const trainee = await newcomer();
  const attempt = await begun(trainee, "solo", "second-credit");
  await take(trainee, attempt, "I'm sorry.", 1);
  await take(trainee, attempt, "Give a credit", 2, "40");
  await take(trainee, attempt, "Solve it", 3);
  await editDraft(viewer, id, { do: "set", path: ["title"], value: "The third credit", reach: "here" });
  return { viewer, path: `/studio/${id}/publish` };
}

/** A draft with a comment, and a link to it. */
async function reviewedDraft(): Promise<{ viewer: Viewer; id: string; token: string }> {
  const { viewer, path } = await drafted("");
  const id = path.split("/").at(-1) ?? "";
  const until = new Date(now().getTime() + 7 * 86_400_000).toISOString().slice(0, 10);
  const made = await makeReviewLink(viewer, id, { name: "Dr. Ines Expert", until });
  await commentDraft(memberAuthor(viewer), id, { at: "situations.opening", words: "Nobody says this.", position: null });
  return { viewer, id, token: made.kind === "made" ? made.token : made.kind };
}

/** Every page that shows a form, by what it is. A component with a form that is missing here fails the walk. */
export const formPlaces: Record<string, FormPlace> = {
  "the first page": {
    shows: ["home/join-form"],
    sends: ["routes/home"],
    open: async () => {
      await led();
      return { viewer: null, path: "/" };
    },
  },
  "sign-in": {
    shows: ["door/sign-in"],
    sends: ["routes/sign-in"],
    open: async () => {
      await led();
      return { viewer: null, path: "/sign-in?to=/career" };
    },
  },
  "the first start": {
    shows: ["door/first-start"],
    sends: ["routes/first-start"],
    open: async () => {
      await firstWord();
      return { viewer: null, path: "/first-start" };
    },
  },
  "an invitation": {
    shows: ["door/invitation"],
    sends: ["routes/invitations.$token"],
    open: async () => {
      const made = await makeInvitation(await led(), { role: "trainee", level: "css1", teams: "" });
      return { viewer: null, path: `/invitations/${made?.token}` };
    },
  },
  "a reset": {
    shows: ["door/reset"],
    sends: ["routes/resets.$token"],
    open: async () => {
      const made = await makeResetLink(await led(), (await colleague()).personId);
      return { viewer: null, path: `/resets/${made?.token}` };
    },
  },
  "a door for those outside": {
    shows: ["door/already-in"],
    sends: ["routes/sign-out"],
    open: async () => ({ viewer: await colleague(), path: "/sign-in" }),
  },
  "a briefing": {
    shows: ["home/start-form", "frame/menu"],
    sends: ["routes/scenarios.$scenarioId", "routes/sign-out"],
    open: async () => ({ viewer: await newcomer(), path: "/scenarios/credit-case" }),
  },
  "the desk": {
    shows: ["play/choice-row"],
    sends: ["routes/attempts.$attemptId"],
    open: async () => {
      const viewer = await newcomer();
      return { viewer, path: `/attempts/${await begun(viewer)}` };
    },
  },
  "a reflection": {
    shows: ["debrief/reflection-form"],
    sends: ["routes/attempts.$attemptId.debrief"],
    open: async () => {
      const viewer = await newcomer();
      return { viewer, path: `/attempts/${await solved(viewer)}/debrief` };
    },
  },
  "what was left": {
    shows: ["attempts/attempt-list"],
    sends: ["routes/attempts.$attemptId"],
    open: async () => {
      const viewer = await newcomer();
      await begun(viewer);
      return { viewer, path: "/" };
    },
  },
  "a debrief": {
    shows: ["debrief/next-steps", "debrief/play-on"],
    sends: ["routes/attempts.$attemptId.debrief", "routes/scenarios.$scenarioId"],
    open: async () => {
      const viewer = await newcomer();
      const attemptId = await solved(viewer);
      await reflect(viewer, attemptId, { plus: "", delta: "" });
      await playOn(viewer, attemptId, "2");
      return { viewer, path: `/attempts/${attemptId}/debrief` };
    },
  },
  "home, with turns to practice again": {
    shows: ["home/dear-turns"],
    sends: ["routes/attempts.$attemptId.debrief"],
    open: async () => {
      const viewer = await newcomer();
      const dear = [{ turn: 2, points: 20, verdict: "mistake" }];
      await store().attempts.reflect(await solved(viewer), { plus: "", delta: "", at: "", dear });
      return { viewer, path: "/" };
    },
  },
  "attempts side by side": {
    shows: ["attempts/parting-part"],
    sends: ["routes/attempts.$attemptId.debrief"],
    open: async () => {
      const viewer = await newcomer();
      const solvedId = await solved(viewer);
      const attemptId = await begun(viewer, "coached");
      await take(viewer, attemptId, "Give a credit", 1, "10");
      await take(viewer, attemptId, "Solve half", 2);
      for (const id of [solvedId, attemptId]) await reflect(viewer, id, { plus: "", delta: "" });
      return { viewer, path: "/scenarios/credit-case/attempts" };
    },
  },
  "the career": {
    shows: ["career/gate-part"],
    sends: ["routes/career"],
    open: async () => ({ viewer: await colleague(), path: "/career" }),
  },
  "a sitting": {
    shows: ["career/sitting"],
    sends: ["routes/sittings.$sittingId"],
    open: async () => {
      const viewer = await colleague();
      const begun = await beginSitting(viewer, GATE, "baseline");
      return { viewer, path: `/sittings/${begun.kind === "begun" ? begun.sittingId : ""}` };
    },
  },
  "a sitting that was not signed off": {
    shows: ["career/appeal-part"],
    sends: ["routes/sittings.$sittingId"],
    open: async () => {
      const { trainee, sittingId } = await refusedSitting();
      return { viewer: trainee, path: `/sittings/${sittingId}` };
    },
  },
  "a review": {
    shows: ["review/review-form"],
    sends: ["routes/reviews.$reviewId"],
    open: async () => {
      const sittingId = await passedSitting(await colleague());
      return { viewer: await colleague("trainer"), path: `/reviews/${reviewIdOf(sittingId)}` };
    },
  },
  "an appeal": {
    shows: ["review/appeal"],
    sends: ["routes/appeals.$reviewId"],
    open: async () => {
      const { trainee, sittingId } = await refusedSitting();
      await appealSitting(trainee, sittingId, "Please look again.");
      return { viewer: await led(), path: `/appeals/${reviewIdOf(sittingId)}` };
    },
  },
  "a certificate": {
    shows: ["career/certificate"],
    sends: ["routes/certificates.$certificateId"],
    open: async () => {
      const person = await store().people.get((await colleague()).personId);
      if (!person) throw new Error("they are gone");
      const id = newId();
      await issueCertificate(store(), id, person, "css2", "1");
      return { viewer: await led(), path: `/certificates/${id}?ask=1` };
    },
  },
  "a member's account": {
    shows: ["people/account"],
    sends: ["routes/account"],
    open: async () => ({ viewer: await addMember(ada, { role: "trainee", level: "css1", teams: [] }), path: "/account" }),
  },
  "a guest's account": {
    shows: ["people/profile-form", "people/account"],
    sends: ["routes/account", "routes/sign-out"],
    open: async () => ({ viewer: await newcomer(), path: "/account" }),
  },
  "the people": { shows: ["people/people"], sends: ["routes/people"], open: async () => ({ viewer: await led(), path: "/people" }) },
  "a new case": {
    shows: ["studio/begin-form"],
    sends: ["routes/studio.new"],
    open: async () => ({ viewer: await colleague("trainer"), path: "/studio/new?from=page:empty" }),
  },
  "a pasted chat": {
    shows: ["studio/transcript-page"],
    sends: ["routes/studio.transcript"],
    open: async () => ({ viewer: await colleague("trainer"), path: "/studio/transcript" }),
  },
  "a case from a file": {
    shows: ["studio/import-page"],
    sends: ["routes/studio.import"],
    open: async () => ({ viewer: await colleague("trainer"), path: "/studio/import" }),
  },
  "a draft's words": {
    shows: ["studio/words-form"],
    sends: ["routes/studio.$draftId.files"],
    open: async () => drafted("/files"),
  },
  "a draft": {
    shows: [
      "studio/draft-page",
      "studio/archive-draft",
      "studio/thing-form",
      "studio/shape-forms",
      "studio/map/map-actions",
      "studio/map/way-form",
    ],
    sends: ["routes/studio.$draftId"],
    open: async () => drafted("?at=situations.opening"),
  },
  "the best line of a draft first": {
    shows: ["studio/first-forms"],
    sends: ["routes/studio.$draftId.first"],
    open: async () => drafted("/first?turn=0"),
  },
  "trying a draft": {
    shows: ["studio/try-record"],
    sends: ["routes/studio.$draftId.try"],
    open: async () => drafted("/try?variant=trip&line=ask-when-needed,hold,read-address"),
  },
  "a draft's source": {
    shows: ["studio/draft-source"],
    sends: ["routes/studio.$draftId", "routes/studio.$draftId.changes"],
    open: async () => drafted("?view=source"),
  },
  "a draft's versions": {
    shows: ["studio/publish-form", "studio/rescoring-panel", "studio/version-list", "studio/case-standing", "studio/archive-draft"],
    sends: ["routes/studio.$draftId.publish"],
    open: publishedDraft,
  },
  "a draft's review": {
    shows: ["studio/comment-form", "studio/comment-thread", "studio/review-links"],
    sends: ["routes/studio.$draftId.review"],
    open: async () => {
      const { viewer, id } = await reviewedDraft();
      return { viewer, path: `/studio/${id}/review` };
    },
  },
  "a link to review a draft": {
    shows: ["studio/comment-form", "studio/comment-thread"],
    sends: ["routes/review-links.$token"],
    open: async () => ({ viewer: null, path: `/review-links/${(await reviewedDraft()).token}` }),
  },
  "a play by a link to review a draft": {
    shows: ["studio/comment-form"],
    sends: ["routes/review-links.$token"],
    open: async () => ({ viewer: null, path: `/review-links/${(await reviewedDraft()).token}/try` }),
  },
  "a member": {
    shows: ["people/member-page", "people/member-form"],
    sends: ["routes/people.$personId"],
    open: async () => ({ viewer: await led(), path: `/people/${(await colleague()).personId}` }),
  },
};

/** What a form is by what it sends, so that of many alike one is tried. */
export function kindOf(action: string, names: readonly string[]): string {
  return [action, ...names.filter((name) => name !== FORM_TOKEN)].join(" ");
}
