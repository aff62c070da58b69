import { expect, it } from "vitest";
import { ownGiftId } from "@/lib/earnings";
import { openLink } from "@/lib/share/open-link";

const own = ownGiftId(250);

it("a link comes with the catalogue's gifts and one's own, under the ids of its basket", () => {
  const { scenario, problems, gifts } = openLink(new URLSearchParams(`gifts=5655.3~${own}.1`));
  expect(scenario.gifts.map(({ id }) => id)).toEqual([5655, own]);
  expect(gifts.map(({ id, coins }) => [id, coins])).toEqual([
    [5655, 1],
    [own, 250],
  ]);
  expect(problems).toEqual([]);
});

it("a gift that no catalogue knows is left out and named, after what else is wrong", () => {
  const { scenario, problems, gifts } = openLink(new URLSearchParams(`viewers=x&minutes=30&gifts=12.4~5655.3`));
  expect(scenario.minutes).toBe(30);
  expect(scenario.gifts).toEqual([{ id: 5655, count: 3 }]);
  expect(gifts.map(({ name }) => name)).toEqual(["Rose"]);
  expect(problems.map(({ key }) => key)).toEqual(["viewers", "gifts"]);
  expect(problems[1]).toEqual({
    key: "gifts",
    given: "12",
    used: "",
    reason: "gifts: 12 is not in the catalogue; it is left out.",
  });
});
