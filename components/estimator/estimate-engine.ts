/** What an edit is answered with: of the engine just this, and the rates with their sources. */
export { explain, forecast } from "@/lib/earnings";
