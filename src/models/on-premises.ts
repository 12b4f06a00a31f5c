import { BlockList, isIP } from "node:net";

const PRIVATE = new BlockList();
PRIVATE.addSubnet("127.0.0.0", 8, "ipv4");
PRIVATE.addSubnet("10.0.0.0", 8, "ipv4");
PRIVATE.addSubnet("172.16.0.0", 12, "ipv4");
PRIVATE.addSubnet("192.168.0.0", 16, "ipv4");
PRIVATE.addAddress("::1", "ipv6");
PRIVATE.addSubnet("fc00::", 7, "ipv6");

/**
 * Is an address on this machine or in a private network, so that what is sent to it stays in the house?
 * `localhost`, `127.0.0.1`, `10.1.2.3`, `[::1]`; any other name counts as outside, since it may be anyone's.
 */
export function isOnPremises(address: string): boolean {
  const host = new URL(address).hostname.replace(/^\[|\]$/gu, "");
  if (host === "localhost") return true;
  const version = isIP(host);
  return version !== 0 && PRIVATE.check(host, version === 4 ? "ipv4" : "ipv6");
}
