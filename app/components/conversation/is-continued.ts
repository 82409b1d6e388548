import type { Message } from "~/engine/show/conversation";

/** Whether the speaker of the message before goes on at the same minute, so that name and minute need not be repeated. */
export function isContinued(before: Message | undefined, message: Message): boolean {
  return before?.by === message.by && before.speaker === message.speaker && before.clockMinutes === message.clockMinutes;
}
