import type { Mood as MoodName } from "~/engine/scenario/names";
import { useWords } from "~/i18n/words";

type Feature = "up" | "flat" | "down" | "wide" | "closed" | "none" | "in" | "out" | "open" | "wavy";

/** Brows, eyes and mouth of each mood. */
const faces: Record<MoodName, [brows: Feature, eyes: Feature, mouth: Feature]> = {
  calm: ["flat", "flat", "flat"],
  pleased: ["up", "flat", "up"],
  relieved: ["out", "closed", "up"],
  curious: ["up", "wide", "flat"],
  flat: ["none", "flat", "flat"],
  suspicious: ["in", "closed", "flat"],
  worried: ["out", "flat", "wavy"],
  frightened: ["out", "wide", "open"],
  grieving: ["out", "closed", "down"],
  exhausted: ["none", "closed", "wavy"],
  annoyed: ["flat", "closed", "down"],
  angry: ["in", "flat", "down"],
  furious: ["in", "wide", "open"],
  abusive: ["in", "closed", "open"],
};

const brows: Partial<Record<Feature, string>> = {
  flat: "M7 8.5h3.5M13.5 8.5H17",
  up: "M7 8.3q1.8-1.6 3.5-.4M13.5 7.9q1.7-1.2 3.5.4",
  in: "M6.8 7.300l3.7 1.900M17.2 7.300l-3.7 1.9",
  out: "M6.8 9l3.4-1.700M17.2 9l-3.4-1.7",
};

const eyes: Partial<Record<Feature, string>> = {
  flat: "M8.8 11.500h.01M15.2 11.500h.01",
  wide: "M8.8 11.300v.8M15.2 11.300v.8",
  closed: "M7.6 11.700q1.2.9 2.4 0M14 11.700q1.2.9 2.4 0",
};

const mouths: Partial<Record<Feature, string>> = {
  flat: "M9 16h6",
  up: "M8.5 15.200q3.5 3 7 0",
  down: "M8.7 16.800q3.3-2.6 6.6 0",
  wavy: "M8.5 16.200q1.2-1.3 2.3 0t2.3 0 2.3 0",
  open: "M9.5 16.200a2.5 1.9 0 1 0 5 0 2.5 1.9 0 1 0-5 0",
};

/** The customer's mood as a word beside a small face; the word alone says it all. */
export function Mood({ mood }: { mood: MoodName }) {
  const { t } = useWords();
  const [brow, eye, mouth] = faces[mood];
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false" className="size-7 shrink-0" fill="none" stroke="currentColor">
        <circle cx="12" cy="12" r="9.8" fill="var(--color-sunken)" strokeWidth="1.3" />
        <path d={`${brows[brow] ?? ""}${mouths[mouth] ?? ""}`} strokeWidth="1.4" strokeLinecap="round" strokeLinejoin="round" />
        <path d={eyes[eye]} strokeWidth={eye === "closed" ? 1.4 : 2.2} strokeLinecap="round" />
      </svg>
      <span>{t(`mood.${mood}`)}</span>
    </span>
  );
}
