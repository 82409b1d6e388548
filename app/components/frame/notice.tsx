import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

const tones = {
  warn: "border-warn bg-warn-tint text-warn",
  bad: "border-bad bg-bad-tint text-bad",
  good: "border-accent bg-tint text-ink",
} as const;

const icons: Record<keyof typeof tones, IconName> = { warn: "warning", bad: "warning", good: "bulb" };

interface NoticeProps {
  tone: keyof typeof tones;
  icon?: IconName;
  /** True if it appears because of something the reader just did, so that it is announced. */
  announced?: boolean;
  id?: string;
  children: ReactNode;
}

/** A message in its place, told by icon and words, not by colour alone. */
export function Notice({ tone, icon = icons[tone], announced = false, id, children }: NoticeProps) {
  return (
    <div id={id} role={announced ? "alert" : undefined} className={`flex gap-2.5 rounded-lg border-l-4 px-3 py-2 ${tones[tone]}`}>
      <Icon name={icon} className="mt-[0.2em]" />
      <div className="min-w-0">{children}</div>
    </div>
  );
}
