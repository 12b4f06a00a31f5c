// A program of its own that holds a store and does what it is told over the channel, one call after the other,
// until it is killed. Argument: the address of the module that opens a store.
const { openSqliteStore } = await import(process.argv[2]);
let store = null;

function done({ method, words }) {
  if (method !== "open") return store[method](...words);
  store = openSqliteStore({ folder: words[0] });
  return null;
}

process.on("message", (call) => {
  try {
    process.send({ kind: "done", value: done(call) });
  } catch (thrown) {
    process.send({ kind: "failed", message: String(thrown) });
  }
});
process.on("disconnect", () => process.exit(0));
