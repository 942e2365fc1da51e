// Sends the form of the page "away" by itself. Coming back with the browser's back button does not
// send it again, so nobody is trapped; the button on the page does.
const form = document.querySelector("form[data-away]");
const [arrival] = performance.getEntriesByType("navigation");
if (form && arrival?.type !== "back_forward") {
  form.submit();
}
