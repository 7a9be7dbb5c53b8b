-- The twin of the app's src/core/reminders/occurrences.ts, held to it by a test: a time that clocks step over comes right after
-- the step, one that comes twice is taken the first time, one in quiet hours moves to their end.

create function private.offset_at(instant timestamptz, zone text) returns interval
  language sql stable
  set search_path = ''
as $$
  -- Offsets are read as intervals: as names of zones they would count the other way round, as POSIX has them.
  select case
    when zone ~ '^[+-]\d\d:\d\d$' then zone::interval
    else (instant at time zone zone) - (instant at time zone 'UTC')
  end
$$;
comment on function private.offset_at(timestamptz, text) is 'What the clocks of a zone are ahead of UTC.';

create function private.change_between(before timestamptz, after timestamptz, zone text) returns timestamptz
  language plpgsql stable
  set search_path = ''
as $$
declare
  held constant interval := private.offset_at(before, zone);
  low bigint := floor(extract(epoch from before) / 60);
  high bigint := ceil(extract(epoch from after) / 60);
  middle bigint;
begin
  while high - low > 1 loop
    middle := (low + high) / 2;
    if private.offset_at(to_timestamp(middle * 60), zone) = held then
      low := middle;
    else
      high := middle;
    end if;
  end loop;
  return to_timestamp(high * 60);
end
$$;
comment on function private.change_between(timestamptz, timestamptz, text) is 'The first whole minute with another offset than before.';

create function private.moment_of(day date, minute_of_day integer, zone text) returns timestamptz
  language plpgsql stable
  set search_path = ''
as $$
declare
  wall constant timestamp := day + make_interval(mins => minute_of_day);
  here constant timestamptz := wall at time zone 'UTC';
  before constant interval := private.offset_at(here - interval '24 hours', zone);
  after constant interval := private.offset_at(here + interval '24 hours', zone);
  earliest constant timestamptz := here - greatest(before, after);
  latest constant timestamptz := here - least(before, after);
  step timestamptz;
begin
  if private.offset_at(earliest, zone) = here - earliest then
    return earliest;
  end if;
  if private.offset_at(latest, zone) = here - latest then
    return latest;
  end if;
  step := private.change_between(earliest, latest, zone);
  if (private.wall_at(step, zone))::date = day or (private.wall_at(step - interval '1 minute', zone))::date = day then
    return step;
  end if;
  return null;
end
$$;
comment on function private.moment_of(date, integer, text) is
  'The first moment at which the wall shows this, or the moment after a step over it; null where a zone leaves out the day.';

create function private.wall_at(instant timestamptz, zone text) returns timestamp
  language sql stable
  set search_path = ''
as $$
  select (instant at time zone 'UTC') + private.offset_at(instant, zone)
$$;
comment on function private.wall_at(timestamptz, text) is 'What clock and calendar on the wall show.';

create function private.out_of_quiet(instant timestamptz, zone text, quiet_from integer, quiet_to integer) returns timestamptz
  language plpgsql stable
  set search_path = ''
as $$
declare
  moved timestamptz := instant;
  wall timestamp;
  clock integer;
begin
  if quiet_from is null then
    return instant;
  end if;
  for turn in 1..3 loop
    wall := private.wall_at(moved, zone);
    clock := extract(hour from wall) * 60 + extract(minute from wall);
    if not (case when quiet_from <= quiet_to then clock >= quiet_from and clock < quiet_to
      else clock >= quiet_from or clock < quiet_to end)
    then
      return moved;
    end if;
    moved := coalesce(
      private.moment_of(wall::date + (case when clock < quiet_to then 0 else 1 end), quiet_to, zone),
      private.moment_of(wall::date + (case when clock < quiet_to then 1 else 2 end), quiet_to, zone));
  end loop;
  return null;
end
$$;
comment on function private.out_of_quiet(timestamptz, text, integer, integer) is 'The moment itself, or the end of the quiet hours it is in.';

create function private.quiet_begins(instant timestamptz, zone text, quiet_from integer) returns timestamptz
  language sql stable
  set search_path = ''
as $$
  select min(m.moment)
  from generate_series(0, 2) as ahead (days),
    private.moment_of((private.wall_at(instant, zone))::date + ahead.days, quiet_from, zone) as m (moment)
  where m.moment > instant
$$;
comment on function private.quiet_begins(timestamptz, text, integer) is 'When quiet hours begin next; null where there are none.';

create function private.next_reminder(
  minute_of_day integer, weekdays integer, zone text, quiet_from integer, quiet_to integer, since timestamptz,
  out at timestamptz, out day date
)
  language plpgsql stable
  set search_path = ''
as $$
declare
  first constant date := (private.wall_at(since, zone))::date - 2;
begin
  for ahead in 0..28 loop
    day := first + ahead;
    if (weekdays & (1 << extract(dow from day)::integer)) <> 0 then
      at := private.out_of_quiet(private.moment_of(day, minute_of_day, zone), zone, quiet_from, quiet_to);
      if at >= since then
        return;
      end if;
    end if;
  end loop;
  at := null;
  day := null;
end
$$;
comment on function private.next_reminder(integer, integer, text, integer, integer, timestamptz) is
  'The first firing at or after a moment, with the local day it stands for; null where no weekday is asked for.';

revoke execute on all functions in schema private from public;
