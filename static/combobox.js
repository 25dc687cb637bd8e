// Boxes that complete names, after the ARIA pattern "combobox with list autocomplete". Works on what is on the page now
// and on what is put there later. Without script the box is a plain field, and the server resolves the name.

const PAUSE = 120; // milliseconds after the last key before names are asked for
let asked = 0;
let timer = 0;

const boxOf = (element) => element.closest?.("[data-combobox]");
const fieldOf = (box) => box.querySelector("[role=combobox]");
const listOf = (box) => box.querySelector("[role=listbox]");

function close(box) {
  listOf(box).hidden = true;
  listOf(box).replaceChildren();
  fieldOf(box).setAttribute("aria-expanded", "false");
  fieldOf(box).removeAttribute("aria-activedescendant");
}

function activate(box, option) {
  for (const each of listOf(box).children) each.setAttribute("aria-selected", String(each === option));
  fieldOf(box).setAttribute("aria-activedescendant", option.id);
  option.scrollIntoView({ block: "nearest" });
}

function choose(box, option) {
  const field = fieldOf(box);
  const chosen = box.querySelector("[data-chosen]");
  if (option.dataset.key === "") field.value = "-";
  else if (option.dataset.name) field.value = option.dataset.name;
  chosen.value = box.dataset.parameter ? option.dataset.slug : option.dataset.key;
  if (box.dataset.parameter) {
    chosen.name = box.dataset.parameter;
    field.removeAttribute("name");
  }
  close(box);
  box.dispatchEvent(new CustomEvent("chosen", { bubbles: true }));
}

function makeOption(box, position, { key, name, about, slug }) {
  const option = document.createElement("li");
  option.id = `${listOf(box).id}-${position}`;
  option.setAttribute("role", "option");
  Object.assign(option.dataset, { key, name, slug: slug ?? "" });
  const shown = document.createElement("bdi");
  shown.textContent = name || about;
  option.append(shown);
  if (name && about) {
    const beside = document.createElement("span");
    beside.className = "quiet";
    beside.textContent = ` ${about}`;
    option.append(beside);
  }
  return option;
}

// What a box offers besides the names that fit: nobody at all, or a new row of the name as typed.
function listExtras(box, text) {
  const says = document.querySelector("[data-desk]")?.dataset ?? {};
  const extras = [];
  if ("new" in box.dataset && text) {
    extras.push({ key: "baru-pejabat", name: text, about: says.sayOfficial });
    extras.push({ key: "baru-lain", name: text, about: says.sayOther });
  }
  if ("none" in box.dataset) extras.push({ key: "", name: "", about: `– ${says.sayNone}` });
  return extras;
}

async function offer(box) {
  const text = fieldOf(box).value.trim();
  const mine = ++asked;
  if (!text) return close(box);
  const response = await fetch(`${box.dataset.source}?q=${encodeURIComponent(text)}`);
  if (!response.ok || mine !== asked) return;
  const { found } = await response.json();
  const options = [...found, ...listExtras(box, text)].map((row, position) => makeOption(box, position, row));
  listOf(box).replaceChildren(...options);
  listOf(box).hidden = options.length === 0;
  fieldOf(box).setAttribute("aria-expanded", String(options.length > 0));
  if (options.length > 0) activate(box, options[0]);
}

document.addEventListener("input", (event) => {
  const box = boxOf(event.target);
  if (!box || event.target !== fieldOf(box)) return;
  const chosen = box.querySelector("[data-chosen]");
  chosen.value = "";
  if (box.dataset.parameter) {
    event.target.name = box.dataset.parameter;
    chosen.removeAttribute("name");
  }
  clearTimeout(timer);
  timer = setTimeout(() => offer(box), PAUSE);
});

document.addEventListener("keydown", (event) => {
  const box = boxOf(event.target);
  if (!box || event.target !== fieldOf(box)) return;
  const options = [...listOf(box).children];
  const at = options.findIndex((option) => option.getAttribute("aria-selected") === "true");
  if (event.key === "Enter") {
    event.preventDefault(); // never sends the form: a key does that
    if (at >= 0) choose(box, options[at]);
  } else if (event.key === "Escape" && options.length > 0) {
    event.stopImmediatePropagation();
    close(box);
  } else if (event.key === "ArrowDown" && options.length === 0) {
    event.preventDefault();
    offer(box);
  } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    const step = event.key === "ArrowDown" ? 1 : options.length - 1;
    activate(box, options[(at + step) % options.length]);
  }
});

document.addEventListener("mousedown", (event) => {
  const option = event.target.closest?.("[data-combobox] [role=option]");
  if (!option) return;
  event.preventDefault(); // the field keeps the focus
  choose(boxOf(option), option);
});

document.addEventListener("focusout", (event) => {
  const box = boxOf(event.target);
  if (box && event.target === fieldOf(box)) close(box);
});
