// The search box completes names and words, after the ARIA pattern "combobox with list autocomplete". Without script it is
// a plain field of a form, and the server understands what is typed.

const PAUSE = 120; // milliseconds after the last key before completions are asked for
const LEAST = 2; // letters

class Completion {
  constructor(box, number) {
    this.source = box.dataset.complete;
    this.says = box.dataset.found;
    this.field = box.querySelector("input");
    this.list = Object.assign(document.createElement("ul"), { id: `saran-${number}`, className: "completions", hidden: true });
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", this.field.labels[0]?.textContent.trim() ?? "");
    this.status = Object.assign(document.createElement("span"), { className: "unseen" });
    this.status.setAttribute("role", "status");
    box.append(this.list, this.status);
    for (const [name, value] of Object.entries({
      role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.list.id,
    })) this.field.setAttribute(name, value);
    this.field.addEventListener("input", () => this.wait());
    this.field.addEventListener("keydown", (event) => this.press(event));
    this.field.addEventListener("blur", () => this.close());
    this.list.addEventListener("pointerdown", (event) => event.preventDefault()); // the field keeps the focus
    this.list.addEventListener("click", (event) => this.take(event.target.closest("[role=option]")));
  }

  wait() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), PAUSE);
  }

  async ask() {
    this.asking?.abort();
    const text = this.field.value;
    if (text.trim().length < LEAST || this.field.selectionEnd < text.length) return this.close();
    this.asking = new AbortController();
    try {
      const answer = await fetch(`${this.source}?q=${encodeURIComponent(text)}`, { signal: this.asking.signal });
      if (answer.ok && this.field.value === text && document.activeElement === this.field) this.show((await answer.json()).completions);
    } catch (error) {
      if (!(error instanceof DOMException || error instanceof TypeError)) throw error; // given up, or no network
    }
  }

  show(completions) {
    this.list.replaceChildren(...completions.map((completion, position) => this.draw(completion, position)));
    this.list.hidden = completions.length === 0;
    this.field.setAttribute("aria-expanded", String(completions.length > 0));
    this.field.removeAttribute("aria-activedescendant");
    this.status.textContent = `${completions.length} ${this.says}`;
  }

  draw(completion, position) {
    const option = Object.assign(document.createElement("li"), { id: `${this.list.id}-${position}` });
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    option.dataset.text = completion.text;
    const label = Object.assign(document.createElement("bdi"), { textContent: completion.label });
    option.append(label);
    if (completion.spelling) option.append(" ", Object.assign(document.createElement("bdi"), { className: "spelling", textContent: completion.spelling }));
    option.append(" ", Object.assign(document.createElement("span"), { className: "group", textContent: completion.group }));
    return option;
  }

  get active() {
    return this.list.querySelector("[aria-selected=true]");
  }

  activate(option) {
    this.active?.setAttribute("aria-selected", "false");
    if (!option) return this.field.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    this.field.setAttribute("aria-activedescendant", option.id);
  }

  press(event) {
    if (this.list.hidden) {
      if (event.key === "ArrowDown") this.ask();
      return;
    }
    const active = this.active;
    if (event.key === "ArrowDown") this.activate(active ? active.nextElementSibling : this.list.firstElementChild);
    else if (event.key === "ArrowUp") this.activate(active ? active.previousElementSibling : this.list.lastElementChild);
    else if (event.key === "Enter" && active) this.take(active);
    else if (event.key === "Escape") this.close();
    else return;
    event.preventDefault();
  }

  take(option) {
    if (!option) return;
    this.field.value = option.dataset.text;
    this.close();
    this.field.focus();
  }

  close() {
    clearTimeout(this.timer);
    this.asking?.abort();
    this.list.hidden = true;
    this.field.setAttribute("aria-expanded", "false");
    this.field.removeAttribute("aria-activedescendant");
  }
}

document.querySelectorAll("[data-complete]").forEach((box, number) => new Completion(box, number));
