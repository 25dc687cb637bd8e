// The review queue with script: one key a decision, the next reading already there, words marked anew by dragging.

const desk = document.querySelector("[data-desk]");
const stage = desk.querySelector("[data-stage]");
const undoForm = desk.querySelector("[data-undo-form]");
const shortcuts = desk.querySelector("[data-shortcuts]");
const says = desk.querySelector("[data-says]");

const ahead = []; // cards that are held and not shown yet
const sending = new Set(); // keys of cards whose decisions are on their way
const decided = []; // decisions of this page, the newest last
let position = ""; // of the last card that was received
let running = Promise.resolve(); // requests go out one after the other
let waiting = false; // for the next card to arrive

const cardOf = () => stage.querySelector("[data-card]");
const say = (text) => { says.textContent = text; };

function parse(html) {
  const template = document.createElement("template");
  template.innerHTML = html; // made and escaped by our own server
  return template.content.querySelector("[data-card]");
}

function receive(html) {
  const card = parse(html);
  position = card.dataset.position;
  return card;
}

function show(card) {
  waiting = false;
  stage.replaceChildren(card);
  history.replaceState(null, "", card.dataset.address);
  prepare(card);
  card.querySelector("h2").focus({ preventScroll: true });
  scrollTo({ top: 0 });
}

function showNext() {
  const card = ahead.shift();
  if (card) return show(card);
  waiting = true;
  stage.replaceChildren();
  say(desk.dataset.sayWait);
}

function listHeld() {
  const shown = cardOf();
  const cards = [...(shown ? [shown] : []), ...ahead].map((card) => card.dataset.card);
  return [...cards, ...sending].join(",");
}

async function post(address, data) {
  data.set("sesudah", position);
  data.set("pegang", listHeld());
  const response = await fetch(address, {
    method: "POST",
    body: data,
    headers: { "X-Requested-With": "fragment" },
  });
  if (!response.ok) throw new Error(String(response.status));
  const answer = await response.json();
  desk.querySelector("[data-progress]").innerHTML = answer.progress; // made and escaped by our own server
  return answer;
}

function run(step) {
  running = running.then(step).catch(() => say(desk.dataset.sayLost));
  return running;
}

// The answer to a decision: the next card to hold, or the refused one again.
function take(answer) {
  if (answer.error) {
    say(answer.error);
    if (!answer.card) return;
    const shown = cardOf();
    if (shown) ahead.unshift(shown);
    return show(parse(answer.card));
  }
  if (answer.decided) {
    decided.push(answer.decided);
    undoForm.hidden = false;
  }
  if (answer.card) ahead.push(receive(answer.card));
  if (!waiting || (ahead.length === 0 && sending.size > 1)) return;
  say("");
  if (ahead.length > 0) return showNext();
  stage.replaceChildren(desk.querySelector("[data-empty]").content.cloneNode(true));
  stage.querySelector("a").focus();
}

function decide(form, button) {
  const data = new FormData(form, button);
  const address = form.action;
  const { card } = cardOf().dataset;
  sending.add(card);
  say("");
  if (button.value === "semua") ahead.length = 0; // they may be among those that are decided now
  showNext();
  run(async () => {
    try {
      take(await post(address, data));
    } finally {
      sending.delete(card);
    }
  });
}

function undo() {
  run(async () => {
    if (decided.length === 0 && !undoForm.elements.putusan.value) return say(desk.dataset.sayNothing);
    const data = new FormData(undoForm);
    if (decided.length > 0) data.set("putusan", decided.pop());
    else undoForm.elements.putusan.value = "";
    const kept = position;
    const answer = await post(undoForm.action, data);
    say(answer.error || desk.dataset.sayUndone);
    if (!answer.card) return;
    const shown = cardOf();
    if (shown) ahead.unshift(shown);
    show(parse(answer.card));
    position = kept;
  });
}

// --- The words, marked anew ---

function readMark(text) {
  const mark = text.querySelector("mark");
  const before = document.createRange();
  before.setStart(text, 0);
  before.setEndBefore(mark);
  const start = before.toString().length;
  return { whole: text.textContent, start, end: start + mark.textContent.length };
}

function writeMark(card, whole, start, end) {
  if (start >= end) return;
  const mark = document.createElement("mark");
  mark.textContent = whole.slice(start, end);
  card.querySelector("[data-text]").replaceChildren(whole.slice(0, start), mark, whole.slice(end));
  card.querySelector("[data-words]").value = whole.slice(start, end);
}

function markSelection() {
  const card = cardOf();
  const text = card?.querySelector("[data-text]");
  const selection = getSelection();
  if (!card?.querySelector("[data-words]") || selection.isCollapsed || selection.rangeCount === 0) return;
  const range = selection.getRangeAt(0);
  if (!text.contains(range.startContainer) || !text.contains(range.endContainer)) return;
  const before = document.createRange();
  before.setStart(text, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const chosen = range.toString();
  const start = before.toString().length + chosen.length - chosen.trimStart().length;
  const { whole } = readMark(text);
  writeMark(card, whole, start, start + chosen.trim().length);
  selection.removeAllRanges();
}

// Where words begin or end in the paragraph, to which an edge of the mark moves.
function listEdges(whole, group) {
  return [...whole.matchAll(/\S+/gu)].map((word) => (group === "start" ? word.index : word.index + word[0].length));
}

const MOVES = { "[": ["start", -1], "]": ["start", 1], "{": ["end", -1], "}": ["end", 1] };

function moveEdge(edge, step) {
  const card = cardOf();
  if (!card?.querySelector("[data-words]")) return;
  const { whole, ...span } = readMark(card.querySelector("[data-text]"));
  const edges = listEdges(whole, edge);
  const next = step > 0 ? edges.find((at) => at > span[edge]) : edges.findLast((at) => at < span[edge]);
  if (next === undefined) return;
  span[edge] = next;
  writeMark(card, whole, span.start, span.end);
}

// --- Keys ---

function press(event) {
  const card = cardOf();
  if (event.key === "u") return undo();
  if (!card) return;
  if (event.key in MOVES) return moveEdge(...MOVES[event.key]);
  const key = CSS.escape(event.key);
  const button = card.querySelector(`[data-key="${key}"]`);
  if (button) return button.click();
  const toggle = card.querySelector(`[data-toggle="${key}"]`);
  if (toggle) toggle.checked = !toggle.checked;
  const field = card.querySelector(`[data-focus="${key}"]`);
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select?.();
}

function isTyping(target) {
  return target.matches?.("input:not([type=checkbox]):not([type=radio]), textarea, select");
}

document.addEventListener("keydown", (event) => {
  if (event.altKey || event.metaKey) return;
  if (isTyping(event.target)) {
    if (event.key === "Escape") cardOf()?.querySelector("h2").focus();
    if (event.key === "Enter" && event.ctrlKey) cardOf()?.querySelector('[data-key="b"]').click();
    return;
  }
  if (event.ctrlKey || !shortcuts.querySelector("input").checked) return;
  press(event);
});

document.addEventListener("mouseup", () => setTimeout(markSelection));
desk.addEventListener("chosen", () => cardOf()?.querySelector("h2").focus());

desk.addEventListener("submit", (event) => {
  event.preventDefault();
  if (event.target === undoForm) undo();
  else decide(event.target, event.submitter ?? event.target.querySelector('[data-key="b"]'));
});

function prepare(card) {
  card.querySelector("[data-text] mark")?.scrollIntoView({ block: "nearest" });
}

shortcuts.hidden = false;
shortcuts.querySelector("input").checked = localStorage.getItem("review-shortcuts") !== "off";
shortcuts.addEventListener("change", (event) => {
  localStorage.setItem("review-shortcuts", event.target.checked ? "on" : "off");
});

position = cardOf().dataset.position;
prepare(cardOf());
cardOf().querySelector("h2").focus({ preventScroll: true });
run(async () => take(await post(desk.dataset.take, new FormData(undoForm))));
