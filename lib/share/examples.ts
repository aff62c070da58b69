/** Scenarios to start from, each a plain link. Their answers are what the model says, not what would sell. */
export const examples = [
  { title: "New creator, 15 viewers", query: "v=1&viewers=15&minutes=60&perweek=3" },
  {
    title: "Regular, 120 viewers, US",
    query: "v=1&viewers=120&minutes=120&perweek=5&programme=us-scaled&newfollowers=10&fans=100",
  },
  { title: "Battle night, 60 viewers", query: "v=1&viewers=60&minutes=120&perweek=2&battles=more" },
  { title: "10,000 diamonds counted", query: "v=1&by=gifts&diamonds=10000" },
  { title: "Only followers known: 50,000", query: "v=1&by=followers&followers=50000" },
] as const;
