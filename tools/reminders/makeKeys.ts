// Prints new settings for the sender, to be kept secret but for the public key: node tools/reminders/makeKeys.ts
import { randomBytes } from "node:crypto";
import { newVapidKeys } from "./vapidKeys.ts";

const { publicKey, privateKey } = newVapidKeys();
console.log(`VAPID_PUBLIC_KEY=${publicKey}`);
console.log(`VAPID_PRIVATE_KEY=${privateKey}`);
console.log(`REMINDERS_SECRET=${randomBytes(32).toString("base64url")}`);
