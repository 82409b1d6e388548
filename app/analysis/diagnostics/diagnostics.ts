import { alikeChoice } from "./alike-choice";
import { conspicuousBest } from "./conspicuous-best";
import { crowdedPlace } from "./crowded-place";
import { deadEnd } from "./dead-end";
import type { Diagnostic } from "./diagnostic";
import { doubtfulText } from "./doubtful-text";
import { draftToFinish } from "./draft-to-finish";
import { endlessLoop } from "./endless-loop";
import { giveaway } from "./giveaway";
import { noPass } from "./no-pass";
import { noTestLine } from "./no-test-line";
import { oneVoice } from "./one-voice";
import { positionOverflow } from "./position-overflow";
import { revealingBriefing } from "./revealing-briefing";
import { sameBestLine } from "./same-best-line";
import { sameChoice } from "./same-choice";
import { settledCondition } from "./settled-condition";
import { sharedBestLine } from "./shared-best-line";
import { slowBestLine } from "./slow-best-line";
import { staleTranslation } from "./stale-translation";
import { testLine } from "./test-line";
import { thoughtlessPass } from "./thoughtless-pass";
import { uncheckedStep } from "./unchecked-step";
import { unfeltLimit } from "./unfelt-limit";
import { unguardedAccount } from "./unguarded-account";
import { unlearnableFact } from "./unlearnable-fact";
import { unreachableBand } from "./unreachable-band";
import { unreachablePlace } from "./unreachable-place";
import { unusedName } from "./unused-name";
import { weighting } from "./weighting";

/** Every diagnostic, in the order of their codes. */
export const diagnostics: readonly Diagnostic[] = [
  testLine,
  unreachablePlace,
  deadEnd,
  endlessLoop,
  noPass,
  settledCondition,
  unlearnableFact,
  unusedName,
  unfeltLimit,
  uncheckedStep,
  oneVoice,
  conspicuousBest,
  giveaway,
  thoughtlessPass,
  weighting,
  slowBestLine,
  sameBestLine,
  unreachableBand,
  staleTranslation,
  positionOverflow,
  sharedBestLine,
  draftToFinish,
  unguardedAccount,
  revealingBriefing,
  crowdedPlace,
  sameChoice,
  alikeChoice,
  doubtfulText,
  noTestLine,
];
