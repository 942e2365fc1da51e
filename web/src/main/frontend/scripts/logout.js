// While services are told of a logout: looks every moment how far they are, frames those that turn
// out to be reached by this browser alone, and shows the page anew as soon as all is over. Without
// it, the page loads itself anew after some seconds.
const round = document.querySelector("[data-round]");
const framed = new Set([...round.querySelectorAll("iframe")].map((frame) => frame.getAttribute("src")));

async function look() {
  const answer = await fetch(`${round.dataset.round}?state`).catch(() => null);
  const state = answer?.ok ? await answer.json() : { over: false, frames: [] };
  if (state.over) {
    location.replace(round.dataset.round);
    return;
  }
  for (const path of state.frames.filter((path) => !framed.has(path))) {
    framed.add(path);
    const frame = round.querySelector("template").content.firstElementChild.cloneNode(true);
    frame.setAttribute("src", path);
    round.append(frame);
  }
  setTimeout(look, 250);
}

look();
