import { bestStandsOut } from "./best-stands-out";
import { deadEnd } from "./dead-end";
import type { Diagnostic } from "./diagnostic";
import { endlessLoop } from "./endless-loop";
import { fairOutOfReach } from "./fair-out-of-reach";
import { giveaway } from "./giveaway";
import { neverLearned } from "./never-learned";
import { neverUsed } from "./never-used";
import { noPass } from "./no-pass";
import { oneVoice } from "./one-voice";
import { overPar } from "./over-par";
import { passable } from "./passable";
import { sameBestLine } from "./same-best-line";
import { settledCondition } from "./settled-condition";
import { sharedBestLine } from "./shared-best-line";
import { staleTranslation } from "./stale-translation";
import { testLine } from "./test-line";
import { tooMany } from "./too-many";
import { uncheckedStep } from "./unchecked-step";
import { unfeltLimit } from "./unfelt-limit";
import { unreachable } from "./unreachable";
import { weighting } from "./weighting";

/** Every diagnostic, in the order of their codes. */
export const all: readonly Diagnostic[] = [
  testLine,
  unreachable,
  deadEnd,
  endlessLoop,
  noPass,
  settledCondition,
  neverLearned,
  neverUsed,
  unfeltLimit,
  uncheckedStep,
  oneVoice,
  bestStandsOut,
  giveaway,
  passable,
  weighting,
  overPar,
  sameBestLine,
  fairOutOfReach,
  staleTranslation,
  tooMany,
  sharedBestLine,
];
