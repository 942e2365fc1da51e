// What makes a page more comfortable, and what it does well without: passwords can be shown, a page
// that is about to expire says so and can be kept, a list of the header closes by Escape.

for (const button of document.querySelectorAll(".t-reveal")) {
  const field = document.getElementById(button.getAttribute("aria-controls"));
  const show = (shown) => {
    field.type = shown ? "text" : "password";
    button.textContent = shown ? field.dataset.hide : field.dataset.show;
  };
  show(false);
  button.addEventListener("click", () => show(field.type === "password"));
  // never sent, nor kept by the browser, as plain text
  field.form.addEventListener("submit", () => show(false));
  button.classList.add("t-reveal--ready");
}

for (const menu of document.querySelectorAll("details[name=menu]")) {
  menu.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && menu.open) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });
  document.addEventListener("click", (event) => {
    if (!menu.contains(event.target)) {
      menu.open = false;
    }
  });
}

const expiry = document.querySelector("[data-expires]");
if (expiry) {
  const life = Number(expiry.dataset.expires) * 1000;
  const warning = Number(expiry.dataset.warning) * 1000;
  let timer;
  const wait = () => {
    expiry.hidden = true;
    timer = setTimeout(warn, life - warning);
  };
  const warn = () => {
    expiry.hidden = false;
    expiry.querySelector("button").focus();
    timer = setTimeout(over, warning);
  };
  // the server has forgotten: begins anew by itself, for the same service
  const over = () => location.assign(expiry.dataset.over);
  expiry.querySelector("form").addEventListener("submit", async (event) => {
    event.preventDefault();
    clearTimeout(timer);
    const form = event.target;
    const kept = await fetch(form.action, { method: "POST", body: new URLSearchParams({ stay: "on" }) }).catch(() => null);
    if (kept?.status !== 204) {
      over();
      return;
    }
    wait();
    document.querySelector("main [autofocus]")?.focus();
  });
  wait();
}
