/* All that can happen next in a state. */
import { sameView } from "#core/sync/digest.ts";
import * as device from "./device.ts";
import { engineSteps } from "./engineSteps.ts";
import * as server from "./server.ts";
import { type ModelState, type Step, withDevice, type World } from "./state.ts";

/** The clock of a server that numbers by time ticks so often. */
const MAX_TICKS = 3;

export function steps(state: ModelState, world: World): readonly Step[] {
  return [
    ...state.engines.flatMap((engine, index) => engineSteps(state, { world, engine, index })),
    ...state.devices.flatMap((_, index) => deviceSteps(state, index)),
    ...serverSteps(state, world),
  ];
}

function deviceSteps(state: ModelState, index: number): readonly Step[] {
  const here = state.devices[index];
  if (!here) return [];
  const found: Step[] = [];
  if (here.toWrite > 0)
    found.push({
      what: `device ${index} writes`,
      state: withDevice(state, index, device.write(here, index)),
    });
  const isRead = here.looksForLoss && sameView(here.cursor, server.headOf(state.server));
  if (isRead && device.lostIn(here))
    found.push({
      what: `device ${index} refills`,
      state: withDevice(state, index, device.refill(here)),
    });
  return found;
}

function serverSteps(state: ModelState, { rules }: World): readonly Step[] {
  const found: Step[] = [];
  for (const append of state.server.pending.filter(({ by }) => by < 0)) {
    const done = server.commit(state.server, append, rules);
    const pending = state.server.pending.filter((other) => other !== append);
    found.push({ what: "a late append commits", state: { ...state, server: done.server } });
    found.push({
      what: "a late append fails",
      state: { ...state, server: { ...state.server, pending } },
    });
  }
  for (const orphan of state.orphans) {
    const orphans = state.orphans.filter((other) => other !== orphan);
    const begun = server.begin(state.server, orphan, { by: -1, rules });
    if (begun)
      found.push({ what: "a late append begins", state: { ...state, server: begun, orphans } });
    found.push({ what: "an append is lost", state: { ...state, orphans } });
  }
  if (rules.cursor === "timestamp" && state.server.counter < MAX_TICKS) {
    const counter = state.server.counter + 1;
    found.push({ what: "time passes", state: { ...state, server: { ...state.server, counter } } });
  }
  if (state.rollbacks > 0 && state.server.pending.length === 0)
    for (let kept = 0; kept < state.server.log.length; kept++) {
      const cut = { ...state.server, log: state.server.log.slice(0, kept) };
      const what = `the server loses all after ${kept}`;
      found.push({ what, state: { ...state, server: cut, rollbacks: state.rollbacks - 1 } });
    }
  return found;
}
