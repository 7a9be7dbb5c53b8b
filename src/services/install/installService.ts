/*
 * When to speak of installing, and how it is done here. The offer comes once something is worth keeping, and a refusal is
 * taken for an answer.
 */
import type { Clock } from "#platform/clock.ts";
import type { InstallBrowser, InstallPort } from "#platform/install.ts";
import type { InstallMemory } from "#platform/installMemory.ts";
import type { Dictionary } from "../dictionary.ts";

/** How the app comes onto the device. */
export type InstallWay =
  /** The browser asks by itself when it is told to. */
  | "ask"
  /** By hand, in the browser's own menus. */
  | InstallBrowser;

export interface InstallSnapshot {
  readonly isInstalled: boolean;
  readonly way: InstallWay;
  /** Whether the installed app may begin with an empty storage of its own. */
  readonly startsEmpty: boolean;
  /** Whether this is the moment to offer it. */
  readonly isOfferDue: boolean;
  /** Whether the installed app is empty and was not asked yet what to bring into it. */
  readonly isGreetingDue: boolean;
  /** Whether the person asked to see how it is done. */
  readonly isGuideOpen: boolean;
}

export interface InstallService {
  /** The same object until something changes. */
  readonly snapshot: () => InstallSnapshot;
  readonly subscribe: (listener: () => void) => () => void;
  /** Has the browser ask; a refusal puts the offer off. Answers whether the person agreed. */
  readonly install: () => Promise<boolean>;
  /** Puts the offer off for 30 days. */
  readonly later: () => void;
  readonly openGuide: () => void;
  readonly closeGuide: () => void;
  /** The installed app is not greeted again. */
  readonly greeted: () => void;
}

export interface InstallInput {
  readonly port: InstallPort;
  readonly memory: InstallMemory;
  readonly clock: Clock;
  readonly dictionary: Pick<Dictionary, "snapshot" | "subscribe">;
  /** Whether any card was ever practised; asked again after every change of what is due. */
  readonly hasPractised: () => Promise<boolean>;
  readonly onDueChange: (listener: () => void) => () => void;
}

/** Enough that it would be a pity to lose them. */
const SYMBOLS_WORTH_KEEPING = 3;

/** Long enough not to be a nuisance. ms. */
const PUT_OFF_MS = 30 * 24 * 60 * 60_000;

/** Safari keeps what an app on the home screen or in the Dock stores apart from its tabs. */
const STARTS_EMPTY: readonly InstallWay[] = ["ios", "macSafari"];

/** Where an offer nobody asked for leads to something; elsewhere the settings explain. */
const OFFERED: readonly InstallWay[] = ["ask", "ios", "firefoxAndroid"];

/** Follows the dictionary and the practice, and says when to offer what. */
export function createInstallService(input: InstallInput): InstallService {
  const { port, memory, clock, dictionary } = input;
  const listeners = new Set<() => void>();
  let hasPractised = false;
  let isGuideOpen = false;
  let current = look();

  function look(): InstallSnapshot {
    const { ready, symbols } = dictionary.snapshot();
    const own = symbols.filter(({ pack }) => pack === undefined).length;
    const isInstalled = port.isInstalled();
    const way = port.canAsk() ? "ask" : port.browser;
    const isWorthIt = hasPractised || own >= SYMBOLS_WORTH_KEEPING;
    const isPutOff = clock.nowMs() - memory.putOffAt() < PUT_OFF_MS;
    return {
      ...{ isInstalled, way, isGuideOpen },
      startsEmpty: STARTS_EMPTY.includes(way),
      isOfferDue: ready && !isInstalled && isWorthIt && !isPutOff && OFFERED.includes(way),
      isGreetingDue: ready && isInstalled && symbols.length === 0 && !memory.isGreeted(),
    };
  }

  const tell = () => {
    const next = look();
    if (isSame(current, next)) return;
    current = next;
    for (const listener of listeners) listener();
  };
  const lookAtPractice = async () => {
    hasPractised ||= await input.hasPractised();
    tell();
  };
  port.subscribe(tell);
  dictionary.subscribe(tell);
  input.onDueChange(() => void lookAtPractice());
  void lookAtPractice();

  const later = () => {
    memory.putOff(clock.nowMs());
    tell();
  };
  const showGuide = (isOpen: boolean) => {
    isGuideOpen = isOpen;
    tell();
  };
  return {
    snapshot: () => current,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    install: async () => {
      const isAccepted = (await port.ask()) === "accepted";
      if (!isAccepted) later();
      return isAccepted;
    },
    later,
    openGuide: () => showGuide(true),
    closeGuide: () => showGuide(false),
    greeted: () => {
      memory.greeted();
      tell();
    },
  };
}

function isSame(one: InstallSnapshot, other: InstallSnapshot): boolean {
  return (Object.keys(one) as (keyof InstallSnapshot)[]).every((key) => one[key] === other[key]);
}
