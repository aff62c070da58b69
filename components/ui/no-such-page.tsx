"use client";
"use no memo";

import { SiteFrame } from "./site-frame";

/** Each page carries what it would show if it were not there: as code, a reference to it is all. */
export function NoSuchPage() {
  return (
    <SiteFrame>
      <h1 className="pt-3 pb-3 text-heading font-semibold sm:pt-5">There is no such page</h1>
      <p className="max-w-(--measure)">
        The link may be mistyped.{" "}
        <a href="/" className="link">
          The estimator
        </a>{" "}
        says what a LIVE pays, and{" "}
        <a href="/convert" className="link">
          Convert
        </a>{" "}
        what coins, gifts and diamonds are worth.
      </p>
    </SiteFrame>
  );
}
