import { serverLogAttacks } from "./serverLogAttacks.ts";
import { testAttacks } from "./testAttacks.ts";

testAttacks("a server that tampers with its log", serverLogAttacks);
