import { useNavigation } from "@remix-run/react";
import { useHeldRequest } from "~/components/frame/held-requests";

/** True while something is on its way that will be answered. What waits to be sent again keeps no one from sending it. */
export function useBusy(): boolean {
  const { state } = useNavigation();
  return useHeldRequest() === null && state !== "idle";
}
