import type { LeverId } from "../scenario";

/** What speaks for a lever and how surely, how to try it, and what it costs: prose, apart from the factors because only readers need it. */
export interface LeverAdvice {
  readonly why: string;
  readonly sure: string;
  readonly try: string;
  readonly cost: string;
}

export const leverAdvice: Readonly<Record<LeverId, LeverAdvice>> = {
  quality: {
    why: "In 1,450 streams a happier host brought more tips once the room was lively, and half of all entries leave within 5 seconds.",
    sure: "A study elsewhere shows the direction; the size is our assumption.",
    try: "Fix light and sound, and say every few minutes what this LIVE is about.",
    cost: "An hour or two once, then 10 minutes before each LIVE.",
  },
  interaction: {
    why: "More chat and more excited chat went with more gifts.",
    sure: "A study elsewhere shows the direction; the size is our assumption.",
    try: "Greet newcomers by name, ask questions, and thank every gift aloud.",
    cost: "No extra time, but your attention for the whole LIVE.",
  },
  community: {
    why: "TikTok says fan club members send three times the gifts; at one agency fan club joins foretold the next month best.",
    sure: "TikTok's own claim for its fan clubs; the size is our assumption.",
    try: "Invite regulars to the fan club, and know the ten people who come most often.",
    cost: "About 20 minutes a day for messages and thanks.",
  },
  schedule: {
    why: "At one agency creators who were LIVE on more days earned more in the next month; the days alone may not be the cause.",
    sure: "One agency's records, and perhaps not the cause; the size is our assumption.",
    try: "Keep the same days and the same hour for four weeks.",
    cost: "Fixed evenings; no extra hours if you only move them.",
  },
  timing: {
    why: "Viewers peak from 18 to 24 o'clock, hosts from 18 to 22.",
    sure: "The hours were measured on another platform; the size is our assumption.",
    try: "Move one LIVE a week later into the evening, and compare four of them.",
    cost: "Later nights.",
  },
  promotion: {
    why: "A video that names the hour can bring people in, but we found no measurement, and it can also do nothing.",
    sure: "Nobody has measured it: the range is our assumption, and begins below nothing.",
    try: "Post one short video an hour before you start, on every second LIVE, and compare.",
    cost: "30–60 minutes a LIVE.",
  },
  battles: {
    why: "Among 84 top streamers up to 80% of gifts came in battles; part of that would have come anyway.",
    sure: "A report on the largest hosts; how much comes on top is our assumption.",
    try: "Hold two battles in a LIVE with hosts of your size, and note the gifts inside and outside them.",
    cost: "10 minutes a battle, and your viewers' purses tire.",
  },
  reach: {
    why: "One more viewer added about 1% to the tips of a room, so gifts grew about as fast as the audience.",
    sure: "A study elsewhere shows the direction; the size is our assumption.",
    try: "Share a LIVE with another host, or pay for reach once and compare the gifts with the price.",
    cost: "Time to find partners, or the price of the promotion.",
  },
};

/** The one strategy that adds no gifts: what it brings is agreed beforehand. */
export const sponsorshipAdvice: LeverAdvice = {
  why: "A sponsor pays for the people who come, whatever they gift.",
  sure: "Guides name $6 to $25 for a thousand views, none of them for LIVE: only an offer tells your price.",
  try: "Offer one LIVE to a brand that your viewers use already, and agree the price and what you say beforehand.",
  cost: "A few hours to find and agree it; it has to be marked as advertising, and may tire your viewers.",
};
