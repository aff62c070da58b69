import { NextResponse, type NextRequest } from "next/server";
import { originOf } from "@/app/origin";
import { readScriptHashes } from "@/app/script-hashes";
import { contentPolicy } from "@/app/security-headers";

const isDevelopment = process.env.NODE_ENV === "development";
const hashes = isDevelopment ? new Map<string, string[]>() : readScriptHashes();
/** What stands in for a page that is not there, or that failed. */
const substitutes = new Set(["/_not-found", "/_global-error"].flatMap((path) => hashes.get(path) ?? []));

/**
 * Gives each page the policy under which its own inline scripts run, and no other's: a page that the build wrote is
 * known by its hashes, and one that is rendered now by a nonce, which Next reads from the request's copy of the policy.
 */
export function proxy(request: NextRequest) {
  const written = hashes.get(request.nextUrl.pathname);
  // A page that caches may keep names no origin, which is the request's to say.
  const policy = written ? contentPolicy(written) : contentPolicy(scriptsOfNow(), originOf(request.headers));
  const headers = new Headers(request.headers);
  headers.set("Content-Security-Policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

function scriptsOfNow(): string[] {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  // React names the place of an error with the help of `eval`, in development only.
  return [`'nonce-${nonce}'`, ...substitutes, ...(isDevelopment ? ["'unsafe-eval'"] : [])];
}

// All but files and what answers without a page; who asks for what is not there gets a page, too.
export const config = {
  matcher:
    "/((?!_next/|api/(?:estimate|plan|convert)$|ask/(?:estimate|plan|convert)$|embed/calculator$|og$|oembed$|.*\\.(?:js|svg|png|ico|csv|json|webmanifest)$).*)",
};
