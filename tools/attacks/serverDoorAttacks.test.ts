import { serverDoorAttacks } from "./serverDoorAttacks.ts";
import { testAttacks } from "./testAttacks.ts";

testAttacks("a server that tampers with the door", serverDoorAttacks);
