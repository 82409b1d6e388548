import type { DraftNews } from "~/views/studio-news";

/** News as server-sent events, made as they are taken. Whoever comes back after a break names the `id` that came last. */
export function eventsOf(news: AsyncGenerator<DraftNews>): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(encoder.encode("retry: 1000\n\n")),
    pull: async (controller) => {
      const { done, value } = await news.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(toEvent(value)));
    },
    cancel: async () => void (await news.return(undefined)),
  });
  // A proxy that gathers an answer before it passes it on would hold all of it back.
  return new Response(body, { headers: { "Content-Type": "text/event-stream", "Cache-Control": "no-store", "X-Accel-Buffering": "no" } });
}

function toEvent(news: DraftNews): string {
  if (news.kind === "rest") return ": at rest\n\n";
  if (news.kind === "people") return `event: people\ndata: ${JSON.stringify(news.people)}\n\n`;
  if (news.kind === "comments") return "event: comments\ndata: more\n\n";
  return `id: ${news.change.version}\nevent: change\ndata: ${JSON.stringify(news.change)}\n\n`;
}
