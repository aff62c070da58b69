/** `npm run validate`: the accuracy table of README.md, measured now. `npm run accuracy` prints every case behind it. */
import { measureAccuracy, summarize } from "../tests/lib/earnings/accuracy";

const rows = [["What", "Largest error", "The reference's own"], ["---", "---", "---"], ...summarize(measureAccuracy())];
for (const row of rows) console.log(`| ${row.join(" | ")} |`);
