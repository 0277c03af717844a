// Starts the page: the desk, its keys, and a drawing per frame at most.
import { Desk } from "./desk/desk.js";
import { listen } from "./keys.js";
import { render } from "./lit.js";
import { screen } from "./view/screen.js";

const root = document.getElementById("app");
let asked = false;

function draw() {
  if (asked) return;
  asked = true;
  requestAnimationFrame(() => {
    asked = false;
    const { language, settings, t } = desk;
    Object.assign(document.documentElement, { lang: language, dir: language === "ar" ? "rtl" : "ltr" });
    document.documentElement.dataset.theme = settings.theme;
    document.title = t.page;
    render(screen(desk), root);
  });
}

const desk = new Desk(draw);
listen(desk);
desk.start();
draw();
