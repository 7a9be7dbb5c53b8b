import { serverAnswerAttacks } from "./serverAnswerAttacks.ts";
import { testAttacks } from "./testAttacks.ts";

testAttacks("a server that answers lies", serverAnswerAttacks);
