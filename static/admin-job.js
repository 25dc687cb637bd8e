// A job's page: while the job runs, the part that changes is fetched anew every second.
const part = document.querySelector("[data-poll]");

async function refresh() {
  const address = new URL(location.href);
  address.searchParams.set("bagian", "1");
  const response = await fetch(address, { headers: { Accept: "text/html" } }).catch(() => null);
  if (response?.redirected || response?.status === 403) return;
  if (response?.ok) part.innerHTML = await response.text();
  wait();
}

function wait() {
  if (part.querySelector("[data-running]")) setTimeout(refresh, 1000);
}

wait();
