// Shows of the rules for a new password, while it is typed, which are met and which are not yet. It is
// looked at here and sent nowhere; whether it can be used, the server says when the form is sent.
const box = document.querySelector("[data-rules]");
const field = box && document.getElementById(box.dataset.rules);
const status = document.querySelector("[data-rules-status]");

if (field && status) {
  const login = box.dataset.login.normalize("NFC").toLowerCase();
  const names = [login, login.split("@")[0]].filter((name) => name.length > 2);
  // the groups as the server counts them: letters without capitals are small ones
  const group = (character) =>
    /[\p{Uppercase}\p{Lt}]/u.test(character) ? 0 : /\p{L}/u.test(character) ? 1 : /\p{Nd}/u.test(character) ? 2 : 3;
  const checks = {
    length: (text, rule) => {
      const length = [...text].length;
      return length >= Number(rule.dataset.least) && length <= Number(rule.dataset.most);
    },
    groups: (text, rule) => new Set([...text].map(group)).size >= Number(rule.dataset.least),
    name: (text) => !names.some((name) => text.toLowerCase().includes(name)),
  };
  const rules = [...box.querySelectorAll("[data-rule]")].map((item) => {
    const mark = document.createElement("span");
    mark.className = "t-rule__mark";
    const words = item.textContent;
    item.append(" ", mark);
    return { item, mark, words, check: checks[item.dataset.rule] };
  });
  let timer;
  let said = "";

  const look = () => {
    const text = field.value.normalize("NFC");
    const unmet = rules.filter((rule) => !rule.check(text, rule.item));
    for (const { item, mark } of rules) {
      const met = !unmet.some((rule) => rule.item === item);
      // the names are known to the server alone: here it only shows that one is in it
      const sure = text !== "" && !(met && item.dataset.rule === "name");
      item.classList.toggle("t-rule--met", sure && met);
      item.classList.toggle("t-rule--unmet", sure && !met);
      mark.textContent = !sure ? "" : met ? status.dataset.met : status.dataset.unmet;
    }
    clearTimeout(timer);
    // said when the typing pauses, and only when something is new
    timer = setTimeout(() => {
      const news =
        text === "" ? "" : unmet.map((rule) => `${rule.words}: ${status.dataset.unmet}`).join("; ") || status.dataset.all;
      if (news !== said) {
        said = news;
        status.textContent = news;
      }
    }, 800);
  };
  field.addEventListener("input", look);
  look();
}
