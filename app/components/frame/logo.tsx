/** An arch with a door ajar: the room behind the stage. */
export function Logo() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false" className="size-8">
      <rect width="32" height="32" rx="8" fill="#0f6449" />
      <path d="M9 26V14a7 7 0 0 1 14 0v12" fill="#dfeee5" />
      <path d="M14 26V12.5l9-1.8V26z" fill="#0a4a36" />
      <circle cx="16.6" cy="19" r="1.3" fill="#dfeee5" />
    </svg>
  );
}
