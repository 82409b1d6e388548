import type { Message } from "~/engine/show/conversation";

/** True where the speaker of the message before goes on at the same minute, so that name and minute need not stand again. */
export function goesOn(before: Message | undefined, message: Message): boolean {
  return before?.by === message.by && before.clockMinutes === message.clockMinutes;
}
