// What pages gain with script: buttons that copy, links to statements that copy their address, and an article whose
// list of statements follows the text. Everything works without it.
"use strict";

const DONE = 2000; // milliseconds for which "copied" is shown

function say(element, words) {
  const before = element.textContent;
  element.textContent = words;
  setTimeout(() => { element.textContent = before; }, DONE);
}

async function copy(text, element) {
  await navigator.clipboard.writeText(text);
  say(element, element.dataset.done);
}

for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", () => copy(document.getElementById(button.dataset.copy).textContent.trim(), button));
}

if (navigator.clipboard) {
  for (const link of document.querySelectorAll("[data-link]")) {
    link.addEventListener("click", () => copy(new URL(link.getAttribute("href"), location.href.split("#")[0]).href, link));
  }
}

// The statement that the address names is marked in the list, too, and scrolled into its view.
function follow() {
  for (const item of document.querySelectorAll(".said-list [aria-current]")) item.removeAttribute("aria-current");
  const number = /^#p(\d+)$/.exec(location.hash);
  const item = number && document.getElementById(`s${number[1]}`);
  if (!item) return;
  item.setAttribute("aria-current", "true");
  const list = item.closest(".said-list");
  if (list.scrollHeight > list.clientHeight) list.scrollTo({ top: item.offsetTop - list.clientHeight / 3 });
}

addEventListener("hashchange", follow);
follow();

// A card that is in the way goes with Escape and comes back when the pointer does.
addEventListener("keydown", (event) => {
  if (event.key === "Escape") document.querySelector(".carded:is(:hover, :focus-within)")?.classList.add("dismissed");
});
for (const card of document.querySelectorAll(".carded")) {
  for (const leaving of ["pointerleave", "focusout"]) card.addEventListener(leaving, () => card.classList.remove("dismissed"));
}
