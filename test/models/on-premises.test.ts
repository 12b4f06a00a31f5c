import { expect, test } from "vitest";
import { isOnPremises } from "../../src/models/on-premises.js";

test("an address of this machine or a private network is in the house, any other is not", () => {
  const inside = [
    "localhost:1234",
    "127.0.0.1",
    "10.1.2.3:8000",
    "192.168.1.9",
    "172.20.0.1",
    "[::1]:80",
  ];
  for (const host of inside) expect(isOnPremises(`http://${host}/v1`), host).toBe(true);
  const outside = ["api.example.org", "172.32.0.1", "8.8.8.8", "localhost.example.org", "llm"];
  for (const host of outside) expect(isOnPremises(`http://${host}/v1`), host).toBe(false);
});
