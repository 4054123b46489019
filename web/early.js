// Holds what people do before the program is ready, and is the one door
// through which files and text come in afterwards.
//
// Contract with the page
//
//   reftelEarly.take(fn)   fn(item) is called once for every item held so far,
//                          in order, and from then on for every new one.
//
//   item.kind   "text"     a paste: item.text, and item.html (or "") beside it
//               "files"    item.files, an array of File: dropped, chosen or pasted
//               "sample"   item.url, the address of a specimen
//
// What counts, in the pre-rendered page as in the page that Go renders later:
//
//   a drop anywhere in the window, of files or of text
//   a paste anywhere, except into a text field that is not marked
//   <input type="file" data-early="files">      a choice of files
//   <textarea data-early="text">                a paste into it
//   <a data-early="sample" href="...">          a click on a specimen
//
// While something is dragged over the window, <html> has the attribute
// data-dragging. Elements with the ids early-file, early-wasm and
// early-offline are pre-rendered hidden; the one that applies is shown.
"use strict";

window.reftelEarly = (() => {
  const held = [];
  let taker = null;

  const give = (item) => (taker ? taker(item) : held.push(item));

  const take = (fn) => {
    taker = fn;
    held.splice(0).forEach((item) => fn(item));
  };

  // readTransfer gives on what a DataTransfer carries and says whether it
  // carried anything. It must run inside the event: afterwards it is empty.
  const readTransfer = (data) => {
    const files = [...data.files];
    if (files.length > 0) {
      give({ kind: "files", files });
      return true;
    }
    const text = data.getData("text/plain");
    if (text === "") {
      return false;
    }
    give({ kind: "text", text, html: data.getData("text/html") });
    return true;
  };

  const isField = (el) =>
    el instanceof Element &&
    el.closest("input, textarea, select, [contenteditable]") !== null &&
    el.closest("[data-early=text]") === null;

  const drag = (on) => document.documentElement.toggleAttribute("data-dragging", on);

  // Without preventDefault on both, a drop that misses its target makes the
  // browser leave the page for the file, and work is lost.
  addEventListener("dragover", (e) => {
    if (isField(e.target)) {
      return; // text dragged into a field
    }
    e.preventDefault();
    e.dataTransfer.dropEffect = "copy";
    drag(true);
  });
  addEventListener("dragleave", (e) => drag(e.relatedTarget !== null));
  addEventListener("drop", (e) => {
    drag(false);
    if (isField(e.target) && e.dataTransfer.files.length === 0) {
      return;
    }
    e.preventDefault();
    readTransfer(e.dataTransfer);
  });

  addEventListener("paste", (e) => {
    if (!isField(e.target) && readTransfer(e.clipboardData)) {
      e.preventDefault();
    }
  });

  addEventListener("change", (e) => {
    if (!e.target.matches("input[type=file][data-early=files]")) {
      return;
    }
    const files = [...e.target.files];
    e.target.value = ""; // so that the same file can be chosen again
    if (files.length > 0) {
      give({ kind: "files", files });
    }
  });

  // Captured before go-app, which follows links of its own origin itself.
  addEventListener(
    "click",
    (e) => {
      const link = e.target instanceof Element && e.target.closest("a[data-early=sample]");
      if (!link || e.button !== 0 || e.ctrlKey || e.metaKey || e.shiftKey || e.altKey) {
        return;
      }
      e.preventDefault();
      e.stopPropagation();
      give({ kind: "sample", url: link.href });
    },
    true,
  );

  // findObstacle names what keeps the page from working here, "" if nothing.
  const findObstacle = () => {
    if (location.protocol === "file:") {
      return "early-file";
    }
    if (typeof WebAssembly !== "object") {
      return "early-wasm";
    }
    return "serviceWorker" in navigator ? "" : "early-offline";
  };

  addEventListener("DOMContentLoaded", () => {
    const obstacle = findObstacle();
    if (obstacle === "") {
      return;
    }
    document.getElementById(obstacle).hidden = false;
    if (obstacle !== "early-offline") {
      document.getElementById("app-wasm-loader").hidden = true; // it will never be ready
    }
  });

  return { take };
})();
