"""Checks finished pages in a real browser. Usage: check_pages.py BROWSER PAGE... [--screenshots FOLDER]"""
import pathlib
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

VIEWS = {
    "desktop": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "light"},
    "dark": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"},
    "phone": {"viewport": {"width": 390, "height": 844}, "color_scheme": "light"},
    "no-script": {"viewport": {"width": 1280, "height": 900}, "java_script_enabled": False},
}


def check(browser, path, view, screenshots):
    """The problems of one page in one view, as sentences."""
    context = browser.new_context(**VIEWS[view])
    page = context.new_page()
    problems, requests = [], []
    page.on("console", lambda message: message.type in ("error", "warning") and problems.append(message.text))
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("request", lambda request: requests.append(request.url))
    page.goto(path.resolve().as_uri())
    outside = [url for url in requests if not url.startswith(("file:", "data:", "blob:"))]
    problems += [f"loads {url}" for url in outside]
    if VIEWS[view].get("java_script_enabled", True):
        width = VIEWS[view]["viewport"]["width"]
        if (scroll := page.evaluate("document.documentElement.scrollWidth")) > width:
            problems.append(f"is {scroll} px wide in a window of {width}")
        for violation in Axe().run(page).response["violations"]:
            target = violation["nodes"][0]["target"]
            problems.append(f"accessibility: {violation['help']} at {target}")
    if not page.locator("h1").count():
        problems.append("has no title")
    if screenshots:
        page.screenshot(path=screenshots / f"{path.stem}-{view}.png", full_page=view != "phone")
        if view == "desktop":
            page.pdf(path=screenshots / f"{path.stem}.pdf")
    context.close()
    return problems


def main():
    arguments = sys.argv[1:]
    screenshots = None
    if "--screenshots" in arguments:
        at = arguments.index("--screenshots")
        screenshots = pathlib.Path(arguments[at + 1])
        screenshots.mkdir(parents=True, exist_ok=True)
        del arguments[at:at + 2]
    passed = failed = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=arguments[0], args=["--no-sandbox"])
        for path in map(pathlib.Path, arguments[1:]):
            for view in VIEWS:
                problems = check(browser, path, view, screenshots)
                passed, failed = passed + (not problems), failed + bool(problems)
                for problem in problems:
                    print(f"{path.name} ({view}): {problem}")
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


main()
