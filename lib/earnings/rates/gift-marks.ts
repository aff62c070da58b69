/** Three gifts everybody knows, by their catalogue price in coins: the yardsticks of "how many more a night". */
export const giftMarks = { roses: 1, galaxies: 1_000, lions: 29_999 } as const;
