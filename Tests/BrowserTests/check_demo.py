"""Uses the demo of a finished page as a reader would, offline. Usage: check_demo.py BROWSER PAGE [--screenshots FOLDER]

The page is that of demo.md: a text area, a button, an output. First the button alone (what was trained when the
page was made goes on with its text), then a text of the reader's own (which trains in the page), then a fresh start."""
import pathlib
import sys

from playwright.sync_api import sync_playwright

OWN = "a bird sang in the tree and a fish swam in the sea. " * 4


class Demo:
    def __init__(self, page):
        self.page = page
        self.problems = []
        page.on("pageerror", lambda error: self.problems.append(str(error)))
        page.on("console", lambda line: line.type == "error" and self.problems.append(line.text))

    def wait(self, what, condition, seconds=60):
        """Polls: the page's policy forbids the evaluation that Playwright's own waiting does."""
        for _ in range(seconds * 20):
            if condition():
                return
            self.page.wait_for_timeout(50)
        self.problems.append(f"waited in vain for {what}; it says: {self.status}")

    @property
    def status(self):
        return self.page.text_content(".live-status")

    @property
    def result(self):
        return self.page.text_content("#outResult")

    @property
    def is_ready(self):
        return self.page.get_attribute(".live", "data-state") == "ready"

    def click(self):
        before = self.result
        self.page.click("#btnGenerate")
        self.wait("200 new characters", lambda: len(self.result) == 200 and self.result != before)
        self.wait("an end", lambda: self.is_ready)
        return self.result


def use(page, screenshots):
    demo = Demo(page)
    recorded = demo.result
    if len(recorded) != 200:
        demo.problems.append(f"shows {len(recorded)} recorded characters, expected 200")
    demo.wait("the demo to be ready", lambda: demo.is_ready)
    demo.click()
    page.fill("#txtInput", OWN)
    before = demo.result
    page.click("#btnGenerate")
    demo.wait("a progress line", lambda: "Training: epoch" in demo.status)
    demo.wait("200 new characters", lambda: len(demo.result) == 200 and demo.result != before)
    if not set(demo.result) <= set(OWN):
        demo.problems.append(f"uses letters that the reader's text does not have: {demo.result!r}")
    demo.wait("an end", lambda: demo.is_ready)
    if screenshots:
        page.screenshot(path=screenshots / "demo-used.png", full_page=True)
    page.get_by_role("button", name="Start afresh").click()
    demo.wait("a fresh start", lambda: demo.is_ready and demo.result == "")
    if page.input_value("#txtInput") != OWN:
        demo.problems.append("forgot the reader's text")
    demo.click()
    return demo.problems


def main():
    browser_path, path = sys.argv[1], pathlib.Path(sys.argv[2])
    screenshots = pathlib.Path(sys.argv[4]) if "--screenshots" in sys.argv else None
    if screenshots:
        screenshots.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path, args=["--no-sandbox"])
        context = browser.new_context(offline=True, viewport={"width": 1280, "height": 900})
        page = context.new_page()
        page.goto(path.resolve().as_uri())
        problems = use(page, screenshots)
        page = browser.new_context(java_script_enabled=False).new_page()
        page.goto(path.resolve().as_uri())
        if len(page.text_content("#outResult")) != 200:
            problems.append("without script the recorded result is missing")
    for problem in problems:
        print(f"{path.name}: {problem}")
    print("the demo works" if not problems else f"{len(problems)} problems")
    sys.exit(1 if problems else 0)


main()
