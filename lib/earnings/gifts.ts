/** The door of the gift catalogue. It stands apart from the engine's, since most pages can do without its weight. */
export { everyGift, giftById, gifts, giftVariants, type Gift } from "./gift-catalogue";
export { searchGifts } from "./gift-search";
export { parseGiftText, type ParsedGifts } from "./gift-text";
