// Bars of a chart of articles over time: each is a link by itself; drawn over, several are chosen at once.

const SLIP = 6; // pixels that a click may move

for (const chart of document.querySelectorAll("[data-range]")) {
  const drawing = chart.querySelector("svg");
  if (!drawing || drawing.querySelectorAll("a").length < 2) continue;
  const bars = [...drawing.querySelectorAll("a")];
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

  chart.classList.add("ready");
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
    if (drawn) {
      const [first, last] = range(event);
      const address = new URL(bars[first].getAttribute("href"), location.href);
      address.searchParams.set("sampai", new URL(bars[last].getAttribute("href"), location.href).searchParams.get("sampai"));
      location.assign(address);
    }
    from = null;
  });
  drawing.addEventListener("pointercancel", () => {
    from = null;
    mark(1, 0);
  });
  drawing.addEventListener("click", (event) => {
    if (drawn) event.preventDefault();
  }, true);
}
