"""Checks `nbrun serve` in a real browser: a demo, a save, a broken file. Usage: check_serve.py BROWSER NBRUN"""
import pathlib
import re
import signal
import subprocess
import sys
import tempfile
import time

from playwright.sync_api import sync_playwright

NOTEBOOK = """# Live

```{form}
txtInput: {input: Your text}
btnGo: {button: Go}
outResult: {output: The result}
```

```javascript
const model = tf.sequential({layers: [tf.layers.dense({units: 1, inputShape: [3]})]});
model.compile({loss: 'meanSquaredError', optimizer: 'sgd'});
document.getElementById('btnGo').addEventListener('click', async () => {
  const history = await model.fit(tf.ones([64, 3]), tf.ones([64, 1]), {epochs: 20});
  const text = document.getElementById('txtInput').value;
  document.getElementById('outResult').textContent = `${text.toUpperCase()} ${history.history.loss.length}`;
});
```
"""


def until(page, script, seconds=20):
    """Waits without `eval`, which the page's policy forbids."""
    end = time.time() + seconds
    while time.time() < end:
        if page.evaluate(script):
            return
        time.sleep(0.1)
    raise AssertionError(f"not in {seconds} s: {script}")


def check(page, path, address):
    page.goto(address, wait_until="domcontentloaded")
    assert "token" not in page.url, page.url
    ready = "document.querySelector('.live')?.dataset.state === 'ready'"
    result = "document.getElementById('outResult').textContent"
    until(page, ready)
    page.fill("#txtInput", "abc")
    page.click("#btnGo")
    until(page, f"{result} === 'ABC 20'")
    page.evaluate("window.kept = true")
    path.write_text(NOTEBOOK.replace("# Live", "# Live again"))
    until(page, "document.querySelector('h1').textContent === 'Live again'")
    assert page.evaluate("window.kept"), "the page was loaded anew"
    assert page.input_value("#txtInput") == "abc", "what was typed is gone"
    until(page, ready)
    page.click("#btnGo")
    until(page, f"{result} === 'ABC 20'")
    path.write_text(NOTEBOOK.replace("javascript\n", "javascript\n//| echo: perhaps\n"))
    until(page, "document.getElementById('nbrun-live').textContent.includes('expected true or false')")
    path.write_text(NOTEBOOK)
    until(page, "document.querySelector('h1').textContent === 'Live' && document.getElementById('nbrun-live').hidden")


def main():
    browser, nbrun = sys.argv[1:]
    problems = []
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        path = pathlib.Path(folder) / "live.md"
        path.write_text(NOTEBOOK)
        server = subprocess.Popen([nbrun, "serve", "--quiet", path], stderr=subprocess.PIPE, text=True)
        try:
            address = re.search(r"http\S+", server.stderr.readline())[0]
            page = playwright.chromium.launch(executable_path=browser, args=["--no-sandbox"]).new_page()
            page.on("console", lambda message: message.type in ("error", "warning") and problems.append(message.text))
            page.on("pageerror", lambda error: problems.append(str(error)))
            check(page, path, address)
        finally:
            server.send_signal(signal.SIGINT)
        if server.wait(10) != 0:
            problems.append(f"Ctrl-C gave the exit status {server.returncode}")
    print("\n".join(problems) if problems else "nbrun serve: a demo, a save and a broken file are shown")
    sys.exit(bool(problems))


main()
