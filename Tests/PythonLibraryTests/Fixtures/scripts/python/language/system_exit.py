try: exit
except NameError: pass
import sys
for arg in [None, 0, 3, "text"]:
    try: sys.exit(arg)
    except SystemExit as e: print(repr(e), e.code)
