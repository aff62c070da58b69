import { Section } from "@/components/ui/section";
import { answerOf, type Answer } from "@/lib/answer";
import { evaluate } from "@/lib/earnings";
import { examples } from "@/lib/share/examples";
import { parseQuery } from "@/lib/share/read-query";

/** Ready scenarios with their answers, as plain links. Rendered by the server. */
export function Examples({ asOf, locale }: { asOf: string; locale: string }) {
  return (
    <Section id="examples" heading="Start from an example">
      <ul className="max-w-(--measure)">
        {examples.map(({ title, query }) => {
          const { range, facts } = answerTo(query, asOf, locale);
          return (
            <li key={query} className="border-b border-line">
              <a
                href={`/?${query}`}
                className="flex min-h-11 flex-wrap items-center justify-between gap-x-6 py-2 hover:underline"
              >
                <span>{title}</span>
                <span className="text-sm text-quiet">
                  {range}, {facts[0]}
                </span>
              </a>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

const answered = new Map<string, Answer>();

/** The examples are few and a day's answer stays: each is computed once. */
function answerTo(query: string, asOf: string, locale: string): Answer {
  const key = `${query} ${asOf} ${locale}`;
  let answer = answered.get(key);
  if (!answer) {
    const { scenario } = parseQuery(new URLSearchParams(query));
    answer = answerOf(evaluate(scenario, { asOf }), { locale, currency: scenario.currency });
    if (answered.size > 500) answered.clear();
    answered.set(key, answer);
  }
  return answer;
}
