/** Less than the ten seconds after which whoever told it to stop kills it. */
const LONGEST_FAREWELL_MS = 8_000;

/** Runs once when the server starts; what it begins does not keep the server from answering. */
export async function register() {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    // Told to stop, Next finishes the requests in flight and leaves as if it had been killed; but nothing has failed.
    process.on("exit", (code) => {
      if (code === 143) process.exitCode = 0;
    });
    // A browser keeps connections open on which it asks nothing, and for them it would wait for ever.
    process.once("SIGTERM", () => setTimeout(() => process.exit(0), LONGEST_FAREWELL_MS).unref());
    const { configuredOrigin } = await import("@/app/origin");
    try {
      configuredOrigin();
    } catch (error) {
      // Thrown on, it would leave a server that answers every page with an error.
      console.error((error as Error).message);
      process.exit(1);
    }
    const { warmUp } = await import("@/app/og/draw-card");
    const { today } = await import("@/app/read-request");
    warmUp(today()).catch((error: unknown) => console.error("The card could not be drawn:", error));
  }
}
