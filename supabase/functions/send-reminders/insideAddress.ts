/** Networks that no push service is in (RFC 6890 and its registries), IPv4 first. */
const INSIDE_V4: readonly (readonly [base: string, bits: number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
];

/** Whether an address, as a resolver gives it, is inside a network or of nobody. What is no address is treated as inside. */
export function isInsideAddress(address: string): boolean {
  const v4 = v4From(address);
  if (v4 !== undefined) {
    return INSIDE_V4.some(
      ([base, bits]) => v4 >>> (32 - bits) === (v4From(base) ?? 0) >>> (32 - bits),
    );
  }
  const groups = v6From(address);
  if (!groups) return true;
  const [first = 0, second = 0] = groups;
  const tail = `${(groups[6] ?? 0) >> 8}.${(groups[6] ?? 0) & 255}.${(groups[7] ?? 0) >> 8}.${(groups[7] ?? 0) & 255}`;
  // Unspecified, loopback and mapped addresses, and translation (RFC 6052): the last four bytes decide.
  if (groups.slice(0, 5).every((group) => group === 0)) return isInsideAddress(tail);
  if (first === 0x64 && second === 0xff9b) return isInsideAddress(tail);
  // What is not global unicast is inside; of that, 6to4, Teredo and documentation lead back in or nowhere.
  if (first >> 13 !== 1) return true;
  return first === 0x2002 || (first === 0x2001 && (second === 0 || second === 0xdb8));
}

function v4From(address: string): number | undefined {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(address)?.slice(1).map(Number);
  if (!parts || parts.some((part) => part > 255)) return undefined;
  return parts.reduce((value, part) => value * 256 + part, 0);
}

function v6From(address: string): readonly number[] | undefined {
  const dotted = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(address);
  const v4 = dotted?.[2] === undefined ? undefined : v4From(dotted[2]);
  const text =
    v4 === undefined
      ? address
      : `${dotted?.[1]}${(v4 >>> 16).toString(16)}:${(v4 & 0xffff).toString(16)}`;
  if (!/^[0-9a-fA-F:]+$/.test(text)) return undefined;
  const halves = text.split("::").map((half) => (half === "" ? [] : half.split(":")));
  const [head = [], tail = []] = halves;
  const missing = 8 - head.length - tail.length;
  if (halves.length > 2 || (halves.length === 2 ? missing < 1 : missing !== 0)) return undefined;
  return [...head, ...Array.from({ length: missing }, () => "0"), ...tail].map((group) =>
    parseInt(group, 16),
  );
}
