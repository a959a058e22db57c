package com.nxop.cutover.bot.web;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A real browser, where there is one. Screenshots go to {@code target/screens}. */
final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path SCREENS = Path.of("target", "screens");

    private final ChromeDriver chrome;

    private Browser(ChromeDriver chrome) {
        this.chrome = chrome;
    }

    static Browser open() {
        assumeTrue(
                Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
                "The pages are tried in a browser only where /usr/bin/chromium and /usr/bin/chromedriver are installed");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu");
        ChromeDriver chrome = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .build(),
                options);
        chrome.manage().timeouts().implicitlyWait(Duration.ofSeconds(10));
        return new Browser(chrome);
    }

    Browser phone() {
        return size(390, 844, true);
    }

    Browser desktop() {
        return size(1280, 900, false);
    }

    private Browser size(int width, int height, boolean mobile) {
        chrome.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", mobile));
        return this;
    }

    Browser go(WebBot bot, String path) {
        chrome.get(bot.at(path).toString());
        return this;
    }

    Browser shoot(String name) {
        try {
            Files.createDirectories(SCREENS);
            long height = ((Number) script("return Math.ceil(document.documentElement.scrollHeight)")).longValue();
            long width = ((Number) script("return window.innerWidth")).longValue();
            Object data = chrome.executeCdpCommand(
                            "Page.captureScreenshot",
                            Map.of(
                                    "captureBeyondViewport",
                                    true,
                                    "clip",
                                    Map.of(
                                            "x",
                                            0,
                                            "y",
                                            0,
                                            "width",
                                            width,
                                            "height",
                                            Math.min(height, 4000),
                                            "scale",
                                            1)))
                    .get("data");
            Files.write(
                    SCREENS.resolve(name + ".png"),
                    java.util.Base64.getDecoder().decode((String) data));
            return this;
        } catch (IOException full) {
            throw new java.io.UncheckedIOException(full);
        }
    }

    Object script(String script) {
        Object result = chrome.executeScript(script);
        return result == null ? "" : result;
    }

    WebElement find(String selector) {
        return chrome.findElement(By.cssSelector(selector));
    }

    WebElement button(String key) {
        return find("button[data-key='" + key + "']");
    }

    String text(String selector) {
        return chrome.findElement(By.cssSelector(selector)).getText();
    }

    /** Nothing is wider than the screen. */
    boolean fits() {
        return Boolean.TRUE.equals(script("return document.documentElement.scrollWidth <= window.innerWidth + 1"));
    }

    /** What axe, the usual checker for barriers, finds on the page: rule and place, one a line; empty when nothing. */
    String barriers() {
        chrome.executeScript(axe());
        chrome.manage().timeouts().scriptTimeout(Duration.ofSeconds(60));
        Object found = chrome.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run(document, {resultTypes: ['violations']}).then(
                  (result) => done(result.violations.map((v) => v.id + ': ' + v.help + ' '
                    + v.nodes.map((n) => n.html).join(' ')).join('\\n')),
                  (error) => done('axe failed: ' + error));
                """);
        return String.valueOf(found);
    }

    private static String axe() {
        try (java.io.InputStream in = Browser.class.getClassLoader().getResourceAsStream("axe.min.js")) {
            return new String(
                    java.util.Objects.requireNonNull(in).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    String complaints() {
        return chrome.manage().logs().get(org.openqa.selenium.logging.LogType.BROWSER).getAll().stream()
                .map(org.openqa.selenium.logging.LogEntry::getMessage)
                .filter(line -> !line.contains("favicon"))
                .toList()
                .toString();
    }

    ChromeDriver chrome() {
        return chrome;
    }

    @Override
    public void close() {
        chrome.quit();
    }
}
