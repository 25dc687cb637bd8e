// Maps that readers pan, zoom and group; without script the page's links lead to maps of smaller areas.
"use strict";

const CLOSE = 2.5; // from this zoom on, a map of the world shows towns in place of countries
const DEEPEST = 12;
const STEP = 1.6;
const PACE = 0.2; // of what is seen, that an arrow key pans
const REACH = 18; // pixels around a circle in which a finger hits it

for (const figure of document.querySelectorAll("[data-map]")) start(figure);

function start(figure) {
  const svg = figure.querySelector(".map-view svg");
  const whole = svg.viewBox.baseVal;
  const full = { width: whole.width, height: whole.height };
  const circles = [...svg.querySelectorAll("a")].map((link) => {
    const shape = link.querySelector("circle");
    const text = link.querySelector("title");
    return {
      link, shape, text, title: text.textContent, near: link.classList.contains("near"),
      x: shape.cx.baseVal.value, y: shape.cy.baseVal.value, radius: shape.r.baseVal.value,
    };
  });
  const names = [...svg.querySelectorAll("text")].map((text) => ({
    text, size: parseFloat(getComputedStyle(text).fontSize), x: +text.getAttribute("x"), y: +text.getAttribute("y"),
  }));
  const hasNear = circles.some((circle) => circle.near);
  const tools = figure.querySelector("[data-tools]");
  const state = { x: 0, y: 0, zoom: 1, heads: new Map() };

  function draw() {
    const width = full.width / state.zoom, height = full.height / state.zoom;
    state.x = Math.min(Math.max(state.x, 0), full.width - width);
    state.y = Math.min(Math.max(state.y, 0), full.height - height);
    svg.setAttribute("viewBox", `${state.x} ${state.y} ${width} ${height}`);
    svg.classList.toggle("close", hasNear && state.zoom >= CLOSE);
    svg.classList.toggle("zoomed", state.zoom > 1);
    for (const name of names) name.text.style.fontSize = `${name.size / state.zoom}px`;
    group();
    tools.querySelector("[data-zoom=in]").disabled = state.zoom >= DEEPEST;
    for (const way of ["out", "reset"]) tools.querySelector(`[data-zoom=${way}]`).disabled = state.zoom <= 1;
  }

  // Circles that would lie on each other stand behind the largest of them, which then says how many it stands for.
  function group() {
    state.heads.clear();
    const close = svg.classList.contains("close");
    const shown = circles.filter((circle) => !hasNear || circle.near === close).sort((a, b) => b.radius - a.radius);
    for (const circle of circles) {
      circle.link.classList.remove("grouped", "head");
      circle.shape.setAttribute("r", circle.radius / state.zoom);
      circle.text.textContent = circle.title;
    }
    for (const circle of shown) {
      const head = [...state.heads.keys()].find((other) =>
        Math.hypot(other.x - circle.x, other.y - circle.y) * state.zoom < other.radius * 0.9);
      if (head) {
        state.heads.get(head).push(circle);
        circle.link.classList.add("grouped");
      } else state.heads.set(circle, []);
    }
    for (const [head, others] of state.heads) {
      if (!others.length) continue;
      head.link.classList.add("head");
      head.text.textContent = [head, ...others].map((circle) => circle.title).slice(0, 12).join("\n");
    }
  }

  function zoom(factor, x = state.x + full.width / state.zoom / 2, y = state.y + full.height / state.zoom / 2) {
    const before = state.zoom;
    state.zoom = Math.min(Math.max(before * factor, 1), DEEPEST);
    state.x = x - (x - state.x) * before / state.zoom;
    state.y = y - (y - state.y) * before / state.zoom;
    draw();
  }

  function locate(event) {
    const box = svg.getBoundingClientRect();
    const scale = full.width / state.zoom / box.width;
    return { x: state.x + (event.clientX - box.left) * scale, y: state.y + (event.clientY - box.top) * scale, scale };
  }

  const fingers = new Map();
  let moved = false;
  svg.addEventListener("dragstart", (event) => event.preventDefault());
  svg.addEventListener("pointerdown", (event) => {
    fingers.set(event.pointerId, event);
    moved = false;
  });
  addEventListener("pointermove", (event) => {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    const other = [...fingers.values()].find((finger) => finger.pointerId !== event.pointerId);
    const gap = (finger) => Math.hypot(finger.clientX - other.clientX, finger.clientY - other.clientY);
    if (Math.hypot(event.clientX - before.clientX, event.clientY - before.clientY) < 3) return;
    moved = true;
    if (other && gap(before) > 0) {
      const at = locate(other);
      zoom(gap(event) / gap(before), at.x, at.y);
    } else if (state.zoom > 1) {
      const { scale } = locate(event);
      state.x -= (event.clientX - before.clientX) * scale;
      state.y -= (event.clientY - before.clientY) * scale;
      draw();
    }
    fingers.set(event.pointerId, event);
  });
  for (const end of ["pointerup", "pointercancel"]) addEventListener(end, (event) => fingers.delete(event.pointerId));

  svg.addEventListener("click", (event) => {
    if (moved) {
      event.preventDefault();
      return;
    }
    const at = locate(event);
    const reach = (circle) => Math.hypot(circle.x - at.x, circle.y - at.y) - circle.radius / state.zoom;
    const hit = [...state.heads.keys()].sort((a, b) => reach(a) - reach(b))[0];
    if (!hit || reach(hit) > REACH * at.scale) return;
    if (state.heads.get(hit).length && state.zoom < DEEPEST) {
      event.preventDefault();
      zoom(STEP * STEP, hit.x, hit.y);
    } else if (!event.target.closest("a")) location.href = hit.link.getAttribute("href");
  });
  svg.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey) return; // a wheel alone scrolls the page
    event.preventDefault();
    const at = locate(event);
    zoom(event.deltaY < 0 ? STEP : 1 / STEP, at.x, at.y);
  }, { passive: false });
  const view = figure.querySelector(".map-view");
  const ways = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  const factors = { "+": STEP, "=": STEP, "-": 1 / STEP, 0: 0 };
  view.tabIndex = 0;
  view.setAttribute("role", "group");
  view.setAttribute("aria-label", view.dataset.keys);
  view.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const way = ways[event.key];
    if (event.key in factors) zoom(factors[event.key]);
    else if (way && state.zoom > 1) {
      state.x += way[0] * PACE * full.width / state.zoom;
      state.y += way[1] * PACE * full.height / state.zoom;
      draw();
    } else return; // arrows scroll the page while there is nothing to pan
    event.preventDefault();
  });
  tools.addEventListener("click", (event) => {
    const way = event.target.closest("[data-zoom]")?.dataset.zoom;
    if (way) zoom({ in: STEP, out: 1 / STEP, reset: 0 }[way]);
  });
  tools.hidden = false;
  draw();
}
