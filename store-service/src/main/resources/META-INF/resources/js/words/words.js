// The interface's languages.
import { ar } from "./ar.js";
import { en } from "./en.js";

export const words = { ar, en };
