import { Citation } from "@/components/scenario/citation";
import { sources, type SourceId } from "@/lib/earnings";

const grades = {
  A: "TikTok itself, or a measurement",
  B: "Press, courts, agencies, working code",
  C: "Guides, calculators, and what we assume",
} as const;

/** Every source by how much it can know, with what speaks for or against it. */
export function SourceList() {
  return (Object.keys(grades) as (keyof typeof grades)[]).map((grade) => (
    <section key={grade} aria-labelledby={`grade-${grade}`} className="mb-6">
      <h3 id={`grade-${grade}`} className="font-semibold">
        Grade {grade}: {grades[grade]}
      </h3>
      <ul className="max-w-[60rem]">
        {Object.entries(sources)
          .filter(([, source]) => source.grade === grade)
          .map(([id, { note }]) => (
            <li key={id} className="border-b border-line py-2">
              <Citation sources={[sources[id as SourceId]]} />
              {note && <span className="block max-w-(--measure) text-sm text-quiet">{note}</span>}
            </li>
          ))}
      </ul>
    </section>
  ));
}
