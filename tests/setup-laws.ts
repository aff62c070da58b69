import fc from "fast-check";

// Each run here tries other cases; the run that says whether a change may land tries the same ones every time.
if (process.env.CI) fc.configureGlobal({ seed: 20_221_013 });
