// A button that copies the address of the page, which holds the whole state of a search.

for (const button of document.querySelectorAll("[data-copy-address]")) {
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(location.href);
    button.querySelector("span").textContent = button.dataset.done;
  });
}
