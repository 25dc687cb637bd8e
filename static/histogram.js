// Bars of a chart of articles over time, and the rows of its table: each is a link by itself. Several are chosen by drawing
// over them, or, once a button was pressed, by the first and the last of them.

const SLIP = 6; // pixels that a click may move

for (const chart of document.querySelectorAll("[data-range]")) {
  const drawing = chart.querySelector("svg");
  if (!drawing || drawing.querySelectorAll("a").length < 2) continue;
  const bars = [...drawing.querySelectorAll("a")];
  const button = chart.querySelector("[data-choose]");
  const status = chart.querySelector("[role=status]");
  const rule = status.textContent;
  let first = null; // the bar that was chosen first, where two are
  let from = null; // where the pointer went down
  let drawn = false;

  const at = (event) => {
    const box = drawing.getBoundingClientRect();
    const share = (event.clientX - box.left) / box.width * drawing.viewBox.baseVal.width;
    const found = bars.findIndex((bar) => share < Number(bar.querySelector(".hit-area").getAttribute("x")));
    return Math.max((found < 0 ? bars.length : found) - 1, 0);
  };
  const range = (event) => [at({ clientX: from }), at(event)].sort((one, other) => one - other);
  const mark = (first, last) => bars.forEach((bar, number) => bar.classList.toggle("drawn", number >= first && number <= last));

  const open = (one, other) => {
    const address = new URL(bars[one].getAttribute("href"), location.href);
    address.searchParams.set("sampai", new URL(bars[other].getAttribute("href"), location.href).searchParams.get("sampai"));
    location.assign(address);
  };
  const start = (event) => {
    button.setAttribute("aria-pressed", "true");
    status.textContent = status.dataset.first;
    if (!event.detail) chart.querySelector("details").open = true; // by keyboard, of which the table is the chart
  };
  const stop = () => {
    first = from = null;
    drawn = false;
    button.setAttribute("aria-pressed", "false");
    status.textContent = rule;
    mark(1, 0);
  };
  const isChoosing = () => button.getAttribute("aria-pressed") === "true";
  const choose = (bar) => {
    if (first !== null) return open(Math.min(first, bar), Math.max(first, bar));
    first = bar;
    mark(bar, bar);
    status.textContent = status.dataset.last.replace("{}", bars[bar].querySelector("title").textContent.split(":")[0]);
  };

  chart.classList.add("ready");
  button.addEventListener("click", (event) => isChoosing() ? stop() : start(event));
  chart.addEventListener("keydown", (event) => {
    if (event.key === "Escape") stop();
  });
  addEventListener("pageshow", stop); // also where the page is come back to
  drawing.addEventListener("dragstart", (event) => event.preventDefault());
  drawing.addEventListener("pointerdown", (event) => {
    if (event.button === 0) from = event.clientX;
    drawn = false;
  });
  drawing.addEventListener("pointermove", (event) => {
    if (from === null || (!drawn && Math.abs(event.clientX - from) < SLIP)) return;
    if (!drawn) drawing.setPointerCapture(event.pointerId);
    drawn = true;
    mark(...range(event));
  });
  drawing.addEventListener("pointerup", (event) => {
    if (drawn) open(...range(event));
    from = null;
  });
  drawing.addEventListener("pointercancel", stop);
  chart.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link || !(isChoosing() || (drawn && drawing.contains(link)))) return;
    event.preventDefault();
    if (!drawn) choose(bars.findIndex((bar) => bar.getAttribute("href") === link.getAttribute("href")));
  });
}
