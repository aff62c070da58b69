import { afterEach, beforeEach, expect, it, vi } from "vitest";

vi.mock("@/components/ui/keep-focus", () => {
  throw new Error("offline");
});

const unhandled = vi.fn<(reason: unknown) => void>();
const loaded: (() => void)[] = [];

beforeEach(() => {
  process.on("unhandledRejection", unhandled);
  vi.stubEnv("NODE_ENV", "production");
  vi.stubGlobal("addEventListener", (_: string, listener: () => void) => void loaded.push(listener));
});
afterEach(() => {
  process.off("unhandledRejection", unhandled);
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

it("a page goes on without what does not arrive once it has loaded", async () => {
  const asked: string[] = [];
  // No mock: those handle the rejections of what they return.
  const register = async (path: string) => {
    asked.push(path);
    throw new Error("offline");
  };
  vi.stubGlobal("navigator", { serviceWorker: { register } });
  await vi.importActual("@/instrumentation-client");
  loaded.forEach((listener) => listener());
  expect(asked).toEqual(["/sw.js"]);
  await import("@/components/ui/keep-focus").catch(() => {});
  // A rejection counts as unhandled once nothing has handled it in its own turn.
  await new Promise((resolve) => setTimeout(resolve));
  expect(unhandled.mock.calls).toEqual([]);
});
