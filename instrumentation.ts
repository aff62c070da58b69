/** Runs once when the server starts; what it begins does not keep the server from answering. */
export async function register() {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    // Told to stop, Next finishes the requests in flight and leaves as if it had been killed; but nothing has failed.
    process.on("exit", (code) => {
      if (code === 143) process.exitCode = 0;
    });
    const { warmUp } = await import("@/app/og/draw-card");
    const { today } = await import("@/app/read-request");
    warmUp(today()).catch((error: unknown) => console.error("The card could not be drawn:", error));
  }
}
