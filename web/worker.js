// Runs app.wasm inside a Web Worker. Messages that arrive before Go is ready
// wait; Go sets onmessage and then calls ready().
//
// Who starts it fetches it first. If the answer carries a content security
// policy, that binds the worker, and it is started by its address. If not, the
// host sends no headers; the policy then stands in the page alone, and binds
// only a worker that is started from a blob of this text. Such a worker has no
// address of its own, so the name says where the site is:
//
//   new Worker(url, { type: "module", name: "base=" + encodeURIComponent("https://host/path/") })
const early = [];
self.onmessage = (e) => early.push(e);
self.ready = () => early.splice(0).forEach((e) => self.onmessage(e));
const base = new URLSearchParams(self.name).get("base");
self.load = (path) => import(base + path); // what Go needs of JavaScript, when it needs it
await import(base + "wasm_exec.js");
const go = new Go();
const { instance } = await WebAssembly.instantiateStreaming(fetch(base + "web/app.wasm"), go.importObject);
await go.run(instance);
throw new Error("Reftel ended in the worker"); // it never does, but for want of memory: the page is told
