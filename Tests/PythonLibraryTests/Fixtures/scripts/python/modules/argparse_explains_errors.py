import argparse, sys, io
p = argparse.ArgumentParser(prog="prog")
p.add_argument("x", type=int)
p.add_argument("--mode", choices=["a", "b"])
for args in [[], ["abc"], ["1", "--mode", "c"], ["1", "--nope"], ["1", "--mode"]]:
    sys.stderr = io.StringIO()
    try: p.parse_args(args)
    except SystemExit as e: print(e.code, sys.stderr.getvalue())
