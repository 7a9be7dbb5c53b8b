/* What befalls a server: it is put back to how it was some while ago, and an account's room is used up. */
import { spaceToUuid } from "#remote/wire.ts";
import { note, type World } from "./world.ts";

/** A space as a backup of the server keeps it; entries are never changed, so that their count says which there are. */
export interface SpaceBackup {
  readonly space: unknown;
  readonly slots: unknown;
}

/** Makes a backup. */
export async function backUp({ server, wayBack: { space } }: World): Promise<SpaceBackup> {
  const [row] = await server.own(
    `select to_jsonb(s) as space, (select jsonb_agg(to_jsonb(k)) from public.key_slots k where k.space_id = s.id) as slots
     from public.spaces s where s.id = $1`,
    [spaceToUuid(space)],
  );
  return { space: row?.space, slots: row?.slots };
}

/** Puts the server back to a backup. */
export async function rollBack(world: World, backup: SpaceBackup): Promise<void> {
  const { server, wayBack } = world;
  const given = [spaceToUuid(wayBack.space), JSON.stringify(backup.space)];
  const lost = await server.own(
    `delete from public.entries e where e.space_id = $1 and e.seq > ($2::jsonb ->> 'seq')::bigint returning e.seq`,
    given,
  );
  await server.own(
    `update public.spaces s
     set seq = b.seq, digest = b.digest, bytes = b.bytes, epoch = b.epoch, keyring = b.keyring, door_rev = b.door_rev
     from jsonb_populate_record(null::public.spaces, $2::jsonb) b where s.id = $1`,
    given,
  );
  await server.own("delete from public.key_slots k where k.space_id = $1", [
    spaceToUuid(wayBack.space),
  ]);
  await server.own(
    "insert into public.key_slots select * from jsonb_populate_recordset(null::public.key_slots, $1::jsonb)",
    [JSON.stringify(backup.slots)],
  );
  if (lost.length === 0) return;
  note(world, "rollback");
  world.story.push(`server put back, ${lost.length} entries lost`);
}

/** Leaves so much room, or as much as there was at the beginning. Bytes. */
export async function leaveRoom(
  { server, wayBack: { space } }: World,
  bytes?: number,
): Promise<void> {
  const quota = bytes === undefined ? String(2 ** 30) : `s.bytes + ${bytes}`;
  await server.own(`update public.spaces s set quota = ${quota} where s.id = $1`, [
    spaceToUuid(space),
  ]);
}
