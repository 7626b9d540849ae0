import argparse
p = argparse.ArgumentParser(prog="tool", description="Does things.")
p.add_argument("name"); p.add_argument("-n", "--number", type=int, default=3, help="how many"); p.add_argument("--flag", action="store_true"); p.add_argument("--mode", choices=["a", "b"]); p.add_argument("rest", nargs="*")
print(p.parse_args(["x", "-n", "5", "--flag", "y", "z"]), p.parse_args(["x"]), vars(p.parse_known_args(["x", "--zzz"])[0])); print(p.format_usage()); print(p.format_help())
