import type { CallError } from "#services/reminders/remindersService.ts";
import type { MessageId } from "#ui/i18n/messages.ts";

/** Which sentence tells a person why this device is not called, or the server was not asked. */
export function callTrouble({ type }: CallError): MessageId {
  switch (type) {
    case "Unreachable":
    case "NotTheServer":
    case "ServerTrouble":
    case "SignedOut":
    case "Refused":
    case "TooMany":
    case "PushSilent":
    case "PushRefused":
    case "NobodyCalls":
    case "Denied":
    case "NotAnswered":
    case "NeedsInstall":
    case "Missing":
      return `reminders.trouble.${type}`;
    case "UnknownDevice":
      return "reminders.trouble.UnknownDevice";
    // A push service that the server does not send to, or zones and quotas that no tap here meets.
    case "BadEndpoint":
      return "reminders.trouble.PushRefused";
    case "UnknownZone":
    case "NotMember":
    case "QuotaExceeded":
      return "reminders.trouble.Refused";
  }
}
