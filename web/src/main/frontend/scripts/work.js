// Lets the machine do what a person who can neither see nor hear the code would have to: a worker
// does it, and the page tells how far it is. Without this script the rest of the form works as it is.
const area = document.querySelector("[data-work]");
if (area && window.Worker) {
  const { seed, bits, parts, worker: address } = area.dataset;
  const start = area.querySelector("[data-work-start]");
  const bar = area.querySelector("[data-work-bar]");
  const status = area.querySelector("[data-work-status]");
  const form = area.closest("form");
  area.hidden = false;

  const fail = () => {
    status.textContent = status.dataset.failed;
    start.disabled = false;
  };

  start.addEventListener("click", () => {
    start.disabled = true;
    status.textContent = status.dataset.running;
    const worker = new Worker(address);
    worker.addEventListener("error", fail);
    worker.addEventListener("message", ({ data }) => {
      bar.value = data.length;
      if (data.length === Number(parts)) {
        form.elements.work.value = data.join(",");
        form.elements.code?.removeAttribute("required");
        status.textContent = status.dataset.done;
        worker.terminate();
      }
    });
    worker.postMessage({ seed, bits: Number(bits), parts: Number(parts) });
  });
}
