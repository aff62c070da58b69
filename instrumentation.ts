/** Runs once when the server starts; what it begins does not keep the server from answering. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { warmUp } = await import("@/app/og/draw-card");
  const { today } = await import("@/app/read-request");
  warmUp(today()).catch((error: unknown) => console.error("The card could not be drawn:", error));
}
