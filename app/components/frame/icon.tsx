const paths = {
  lock: "M7 11V8a5 5 0 0 1 10 0v3M6 11h12v9H6z",
  check: "M5 12.5l4.5 4.5L19 7.5",
  dot: "M12 12h.01",
  clock: "M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16zM12 8v4.5l3 2",
  open: "M5 5h6l2 2.5h6V19H5zM9 13h6",
  arrow: "M5 12h13M13 7l5 5-5 5",
  warning: "M12 4.5 21 19.5H3zM12 10.5v4M12 17h.01",
  cross: "M6.5 6.5l11 11M17.5 6.5l-11 11",
  phone: "M7 4h3l1.5 4-2 1.5a11 11 0 0 0 5 5l1.5-2 4 1.5v3a2 2 0 0 1-2 2A15 15 0 0 1 5 6a2 2 0 0 1 2-2z",
  chat: "M4 5h16v11H10l-4 3.5V16H4z",
  mail: "M4 6h16v12H4zM4 7l8 6 8-6",
  bulb: "M9 17h6M10 20h4M8.5 14a5.5 5.5 0 1 1 7 0c-.6.6-.8 1.2-.8 2h-5.4c0-.8-.2-1.4-.8-2z",
  star: "M12 4l2.4 5.1 5.6.7-4.1 3.9 1.1 5.5-5-2.8-5 2.8 1.1-5.5L4 9.8l5.6-.7z",
  tilde: "M5 14c2-4.5 5-4.5 7-2s5 2.5 7-2",
  diamond: "M12 4l8 8-8 8-8-8z",
} as const;

export type IconName = keyof typeof paths;

/** A line drawing beside words that say the same; a screen reader passes it over. */
export function Icon({ name, className = "" }: { name: IconName; className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
      className={`inline-block size-[1.15em] shrink-0 ${className}`}
      fill="none"
      stroke="currentColor"
      strokeWidth={name === "dot" ? 6 : 1.9}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={paths[name]} />
    </svg>
  );
}

/** The icon of a channel, where it is one that we know. */
export function channelIcon(channel: string): IconName {
  return channel === "phone" || channel === "mail" ? channel : "chat";
}
