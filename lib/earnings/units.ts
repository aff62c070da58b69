/**
 * The three counts of the money chain, branded so that the compiler keeps them apart. Coins are whole; diamonds are whole
 * or, in the legacy reading, halves; money is whole micro-dollars, in bigint because a basket of every gift a million
 * times over passes 2⁵³ of them.
 */
declare const unit: unique symbol;

export type Coins = number & { readonly [unit]: "coins" };
export type Diamonds = number & { readonly [unit]: "diamonds" };
export type MicroUsd = bigint & { readonly [unit]: "micro-dollars" };

const MICRO = 1_000_000;

/**
 * Marks a number as coins.
 *
 * @param count whole, 0 … 2⁵³ − 1
 * @throws Error for any other number
 */
export function coins(count: number): Coins {
  if (!Number.isSafeInteger(count) || count < 0) throw new Error(`Coins are whole and at least 0; got ${count}.`);
  return count as Coins;
}

/**
 * The whole coins nearest to an estimate, a half up; more than can be counted one by one are held at the most that can.
 *
 * @param estimate coins, ≥ 0
 * @throws Error where that is below 0, and for NaN
 */
export function coinsNear(estimate: number): Coins {
  return coins(Math.min(Number.MAX_SAFE_INTEGER, Math.round(estimate)));
}

/** Marks a bigint as whole micro-dollars, which may be negative between two stations but never at one. */
export function microUsd(amount: bigint): MicroUsd {
  return amount as MicroUsd;
}

/**
 * Dollars to micro-dollars, to the nearest one, a half up.
 *
 * @param usd finite, of either sign
 * @throws RangeError for NaN and for infinity
 */
export function usdToMicro(usd: number): MicroUsd {
  return BigInt(Math.round(usd * MICRO)) as MicroUsd;
}

/** Micro-dollars as a number of dollars: exact to the micro-dollar up to nine billion dollars. */
export function microToUsd(amount: MicroUsd): number {
  return Number(amount) / MICRO;
}

/** Diamonds credited for coins; `perCoin` is 1, or ½ in the legacy reading. */
export function coinsToDiamonds(count: Coins, perCoin: number): Diamonds {
  return (count * perCoin) as Diamonds;
}

/**
 * The coins behind diamonds, to the nearest coin, a half up.
 *
 * @param diamonds ≥ 0
 * @param perCoin diamonds a coin, > 0: 1, or ½ in the legacy reading
 * @throws Error where that is no count of coins: below 0, beyond 2⁵³ − 1, or NaN
 */
export function diamondsToCoins(diamonds: number, perCoin: number): Coins {
  return coins(Math.round(diamonds / perCoin));
}

/** An amount of money to a millionth, as it travels outside the chain: without the tail of a binary fraction. */
export function tidyMoney(amount: number): number {
  return Math.round(amount * MICRO) / MICRO;
}

const SHARE_SCALE = 1_000_000_000n;

/** A share to nine decimals, as the chain reads it. */
export function tidyShare(share: number): number {
  return Math.round(share * Number(SHARE_SCALE)) / Number(SHARE_SCALE);
}

/**
 * A share of an amount, to the nearest micro-dollar, a half to the even one.
 *
 * @param amount ≥ 0
 * @param share 0–1, read to nine decimals
 * @throws RangeError if the share is not a finite number
 */
export function shareOf(amount: MicroUsd, share: number): MicroUsd {
  const parts = BigInt(Math.round(share * Number(SHARE_SCALE)));
  return divideHalfEven(amount * parts, SHARE_SCALE) as MicroUsd;
}

function divideHalfEven(amount: bigint, by: bigint): bigint {
  const whole = amount / by;
  const twice = (amount % by) * 2n;
  return twice > by || (twice === by && whole % 2n === 1n) ? whole + 1n : whole;
}
