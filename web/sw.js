// The service worker: keeps the whole page for use without a network. The
// version and the list of files are filled in when the site is built, and the
// result is served as app-worker.js beside the page.
//
// Each version has a cache of its own, filled completely or not at all. A new
// version waits until the last tab of the old one is closed, or until the page
// asks for it:
//
//   registration.waiting.postMessage({ type: "activate" })
"use strict";

const version = "{{.Version}}";
const files = ["{{.Files}}"]; // [{url, integrity}]; url is relative to the scope

const scope = new URL(self.registration.scope);
const prefix = `reftel-${scope.pathname}-`; // other pages of this origin have caches too
const cacheName = prefix + version;

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("message", (event) => {
  if (event.data?.type === "activate") {
    event.waitUntil(self.skipWaiting());
  }
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== scope.origin) {
    event.respondWith(Response.error()); // the policy forbids it already
  } else if (request.method === "GET" && url.pathname.startsWith(scope.pathname)) {
    event.respondWith(answer(request, url));
  }
});

// install fetches every file and checks it against its hash. If one is missing
// or is not as it was built, nothing is kept and the old version stays.
async function install() {
  const cache = await caches.open(cacheName);
  const request = ({ url, integrity }) => new Request(new URL(url, scope), { integrity, cache: "no-cache" });
  try {
    await cache.addAll(files.map(request));
  } catch (err) {
    await caches.delete(cacheName);
    throw err;
  }
}

// activate removes what older versions kept, and takes over the tab that is
// open on the first visit, so that it needs the network no more.
async function activate() {
  for (const name of await caches.keys()) {
    if (name.startsWith(prefix) && name !== cacheName) {
      await caches.delete(name);
    }
  }
  await self.clients.claim();
}

// answer gives what is kept, whatever the query, and asks the network only for
// what is no file of this site, or what few need: that is kept from then on.
async function answer(request, url) {
  const index = request.mode === "navigate" && url.pathname === scope.pathname + "index.html";
  const cache = await caches.open(cacheName);
  const kept = await cache.match(index ? scope.href : request, { ignoreSearch: true, ignoreVary: true });
  if (kept) {
    return kept;
  }
  const response = await fetch(request);
  if (response.ok && url.pathname.startsWith(scope.pathname + "web/pdfjs/")) {
    await cache.put(request, response.clone());
  }
  return response;
}
