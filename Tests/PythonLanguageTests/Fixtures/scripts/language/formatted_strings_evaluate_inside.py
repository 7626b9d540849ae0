name, n, w = "bob", 3.14159, 10
print(f"{name} {name!r} {name!s:>5} {n:.2f} {n:{w}.3f}| {n=} {1 + 1 = } {'nested ' + f'{name}'}")
print(f"{{}} {[i for i in range(3)]} {name.upper()} {name[0]} {dict(a=1)['a']}")
print(f"{1000000:,} {255:x} {255:#b} {-5:+d} {0.5:%} {'x':^7}|")
print(f"a{1}b" "c" f"{2}")
try: f"{5:zz}"
except ValueError as e: print(e)
try: f"{None:>5}"
except TypeError as e: print(e)
