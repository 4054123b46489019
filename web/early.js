// Holds what people do before the program is ready, and is the one door
// through which files and text come in afterwards.
//
// Contract with the page
//
//   reftelEarly.take(fn)   fn(item) is called once for every item held so far,
//                          in order, and from then on for every new one.
//
//   item.kind   "text"     a paste: item.text, and item.html (or "") beside it
//               "files"    item.files, an array of File: dropped, chosen or
//                          pasted; those out of a folder say by their
//                          webkitRelativePath where they were
//               "sample"   item.url, the address of a specimen
//
// What counts, in the pre-rendered page as in the page that Go renders later:
//
//   a drop anywhere in the window, of files, of folders or of text
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

  // What is hidden in a folder is not meant: .DS_Store, .git.
  const isHidden = (file) => file.webkitRelativePath.split("/").some((part) => part.startsWith("."));

  const giveFiles = (files) => {
    const shown = files.filter((file) => !isHidden(file));
    if (shown.length > 0) {
      give({ kind: "files", files: shown });
    }
  };

  // readEntry adds all files at and below an entry of a drop to files. Folders
  // answer with a part of what they hold at a time, and with nothing at the end.
  const readEntry = async (entry, files) => {
    if (entry.isFile) {
      const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
      Object.defineProperty(file, "webkitRelativePath", { value: entry.fullPath.slice(1) });
      files.push(file);
      return;
    }
    const reader = entry.createReader();
    let part;
    do {
      part = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
      for (const child of part) {
        await readEntry(child, files);
      }
    } while (part.length > 0);
  };

  const readEntries = async (entries) => {
    const files = [];
    for (const entry of entries) {
      await readEntry(entry, files);
    }
    return files;
  };

  // readTransfer gives on what a DataTransfer carries and says whether it
  // carried anything. It must run inside the event: afterwards it is empty.
  const readTransfer = (data) => {
    const files = [...data.files];
    const entries = [...data.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
    if (entries.some((entry) => entry.isDirectory)) {
      readEntries(entries).then(giveFiles, () => giveFiles(files)); // then opening them says what is wrong
      return true;
    }
    if (files.length > 0) {
      giveFiles(files);
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
    giveFiles(files);
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
