// The upload form: files dropped anywhere on the box, bounds told before anything is sent, progress while it is sent.
// Without this script the form is sent as any other.
const form = document.querySelector("form.upload");
const box = form.querySelector("[data-drop]");
const input = form.querySelector("input[type=file]");
const bar = form.querySelector("[data-progress]");
const problem = form.querySelector("[data-problem]");
const units = ["B", "KB", "MB", "GB"];

function sayBytes(bytes) {
  const step = Math.min(Math.floor(Math.log2(Math.max(bytes, 1)) / 10), units.length - 1);
  return `${(bytes / 1024 ** step).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 })} ${units[step]}`;
}

function tell(text) {
  problem.textContent = text;
  problem.hidden = !text;
}

function check() {
  const files = [...input.files];
  const bytes = files.reduce((sum, file) => sum + file.size, 0);
  form.querySelector("[data-chosen]").replaceChildren(...files.slice(0, 50).map((file) => {
    const item = document.createElement("li");
    item.textContent = `${file.name} (${sayBytes(file.size)})`;
    return item;
  }));
  const wrong = files.length > form.dataset.files ? form.dataset.tooMany : bytes > form.dataset.bytes ? form.dataset.tooLarge : "";
  tell(wrong);
  return !wrong;
}

function show(request) {
  if (request.responseURL && new URL(request.responseURL).pathname !== location.pathname) {
    location.assign(request.responseURL);
    return;
  }
  const page = new DOMParser().parseFromString(request.responseText, "text/html");
  fail([...page.querySelectorAll(".errorlist li")].map((item) => item.textContent).join(" "));
}

function fail(text) {
  bar.hidden = true;
  form.querySelector("[type=submit]").disabled = false;
  tell(text || form.dataset.failed);
}

box.addEventListener("dragover", (event) => { event.preventDefault(); box.classList.add("over"); });
box.addEventListener("dragleave", () => box.classList.remove("over"));
box.addEventListener("drop", (event) => {
  event.preventDefault();
  box.classList.remove("over");
  input.files = event.dataTransfer.files;
  check();
});
input.addEventListener("change", check);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (!check()) return;
  const request = new XMLHttpRequest();
  request.upload.addEventListener("progress", (sent) => { bar.value = 100 * sent.loaded / sent.total; });
  request.addEventListener("load", () => show(request));
  request.addEventListener("error", () => fail(""));
  request.open("POST", form.action);
  bar.hidden = false;
  form.querySelector("[type=submit]").disabled = true;
  request.send(new FormData(form));
});
