// Reads the text layer of PDFs with pdf.js, for Go in worker.js. Nothing of it
// is loaded before the first PDF is opened.
//
// pdf.js has a worker of its own, which ends with each PDF and gives its
// memory back. Where this worker was started from a blob, so is that one, so
// that the policy of the page binds it too.
import { getDocument, PDFWorker, VerbosityLevel } from "./pdfjs/pdf.js";

const script = new URL("./pdfjs/pdf.worker.js", import.meta.url);

async function startWorker() {
  if (self.location.protocol !== "blob:") {
    return new Worker(script, { type: "module" });
  }
  const response = await fetch(script);
  const url = URL.createObjectURL(new Blob([await response.text()], { type: "text/javascript" }));
  return new Worker(url, { type: "module" });
}

// open takes the bytes of a PDF. It returns {count, page, close} or, if the PDF
// cannot be read, {error}: the name that pdf.js has for the reason.
export async function open(data) {
  const port = await startWorker();
  const task = getDocument({
    data,
    worker: PDFWorker.create({ port, verbosity: VerbosityLevel.ERRORS }),
    disableFontFace: true,
    isEvalSupported: false,
    useSystemFonts: false,
    useWorkerFetch: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  const close = () => task.destroy().finally(() => port.terminate());
  try {
    const pdf = await task.promise;
    return { count: pdf.numPages, page: (n) => readPage(pdf, n), close };
  } catch (reason) {
    close();
    return { error: reason.name };
  }
}

// readPage returns what is written on page n, counted from 1: texts, and for
// each five numbers in places: left, bottom, right, top and turn of package
// open's Run.
async function readPage(pdf, n) {
  try {
    const page = await pdf.getPage(n);
    const { items } = await page.getTextContent();
    page.cleanup();
    const written = items.filter((item) => item.str !== undefined && item.str.trim() !== "");
    return { texts: written.map((item) => item.str), places: new Float64Array(written.flatMap(place)) };
  } catch (reason) {
    return { error: reason.name };
  }
}

// Above and below the line that they stand on, letters take about so much of
// their size.
const above = 0.8;
const below = 0.2;

function place({ transform: [a, b, , , x, y], width, height }) {
  const turn = (Math.round(Math.atan2(b, a) / (Math.PI / 2)) + 4) % 4;
  const up = above * height;
  const down = below * height;
  switch (turn) {
    case 1:
      return [x - up, y, x + down, y + width, turn];
    case 2:
      return [x - width, y - up, x, y + down, turn];
    case 3:
      return [x - down, y - width, x + up, y, turn];
  }
  return [x, y - down, x + width, y + up, turn];
}
