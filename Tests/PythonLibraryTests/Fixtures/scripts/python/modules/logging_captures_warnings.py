import logging, warnings, sys
logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(levelname)s %(name)s %(message)s", force=True)
logging.captureWarnings(True)
class H(logging.Handler):
    def emit(self, record): print("seen:", record.name, record.levelname, record.getMessage().split(":")[-2].strip().split("\n")[0])
logging.getLogger("py.warnings").addHandler(H())
logging.getLogger("py.warnings").propagate = False
warnings.warn("careful: now: x")
logging.captureWarnings(False)
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    warnings.warn("again")
print(len(seen), seen[0].message)
