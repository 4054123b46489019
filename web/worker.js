// Runs app.wasm inside a Web Worker. Messages that arrive before Go is ready
// wait; Go sets onmessage and then calls ready(). A worker that was started
// from a blob has no address of its own, so its name says where the site is:
// base=https://host/path/
const early = [];
self.onmessage = (e) => early.push(e);
self.ready = () => early.splice(0).forEach((e) => self.onmessage(e));
const base = new URLSearchParams(self.name).get("base");
await import(base + "wasm_exec.js");
const go = new Go();
const { instance } = await WebAssembly.instantiateStreaming(fetch(base + "web/app.wasm"), go.importObject);
go.run(instance);
