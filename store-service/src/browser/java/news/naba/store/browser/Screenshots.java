package news.naba.store.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;

/**
 * Takes the README's pictures of a running stack with its sample: {@code ./naba up --detach}, wait
 * five minutes for the whole sample, then the command in docs/dashboard.md.
 */
final class Screenshots {
  private final String base;
  private final Path folder;

  private Screenshots(String base, Path folder) {
    this.base = base;
    this.folder = folder;
  }

  /**
   * Takes all of them.
   *
   * @param args the store's address and the folder for the pictures
   */
  public static void main(String[] args) {
    Screenshots screenshots = new Screenshots(args[0], Path.of(args[1]));
    try (Chromium chromium = new Chromium()) {
      for (String language : new String[] {"ar", "en"}) {
        Page page = chromium.page(language, 1440, 900);
        boolean arabic = language.equals("ar");
        screenshots.desk(page, language, arabic ? "سوريا والعراق" : "Syria and Iraq");
        screenshots.event(page, language);
        screenshots.rule(page, language);
        page.context().close();
        Page phone = chromium.page(language, 390, 844);
        phone.navigate(screenshots.base);
        phone.waitForSelector(".card");
        screenshots.take(phone, "phone-" + language);
        phone.context().close();
      }
    }
  }

  private void desk(Page page, String language, String name) {
    page.navigate(
        base
            + "/?map&col=&sort=severe&col="
            + name.replace(" ", "+")
            + "&country=SY&country=IQ&col=&type=PROTEST&type=DISASTER&type=ACCIDENT");
    page.waitForSelector(".map canvas");
    page.waitForSelector(".card");
    page.waitForTimeout(1_000);
    take(page, "desk-" + language);
  }

  private void event(Page page, String language) {
    page.navigate(base + "/?col=&country=SY&minKilled=5");
    page.locator(".card").first().click();
    page.locator(".event .links button").first().click();
    page.waitForSelector(".source-text mark");
    take(page, "event-" + language);
  }

  private void rule(Page page, String language) {
    page.keyboard().press("Escape");
    page.keyboard().press("e");
    page.waitForSelector("dialog .preview li");
    page.locator("dialog .picker summary").click();
    page.waitForSelector("dialog .picker .leaflet-container");
    page.waitForTimeout(1_000);
    take(page, "rule-" + language);
  }

  private void take(Page page, String name) {
    page.screenshot(new ScreenshotOptions().setPath(folder.resolve(name + ".png")));
  }
}
