import logging, sys, io
log = logging.getLogger("x")
log.setLevel("DEBUG")
log.propagate = False
out = io.StringIO()
h = logging.StreamHandler(out)
h.setFormatter(logging.Formatter("{levelname:>8}|{message}", style="{"))
h.setLevel(logging.INFO)
log.addHandler(h)
log.addFilter(lambda r: "skip" not in r.getMessage())
log.debug("no"); log.info("yes"); log.warning("skip me")
try: 1 / 0
except ZeroDivisionError: log.exception("oops")
print(out.getvalue().split("\n")[0], out.getvalue().split("\n")[1], out.getvalue().strip().split("\n")[-1])
print(log, h, len(log.handlers))
