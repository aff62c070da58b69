import fc from "fast-check";

// A plugin would be installed again before each file; a setting stays one.
// oxlint-disable-next-line typescript/no-deprecated
fc.configureGlobal({ interruptAfterTimeLimit: 500, markInterruptAsFailure: false });
