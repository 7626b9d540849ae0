x, w, d = 3.14159, 10, {"k": [1, 2]}
print(f"{x:.2f} {x!r} {x:{w}.3} {d['k'][0]} {x > 3} {[i for i in range(3)]} { {1: 2}[1] } {(lambda a: a * 2)(4)} {'a' 'b'} {x if x else 0} {{}} {{{x:.1f}}}")
print(f"{x=} {x = :.2f} {d=} {x=!s} {1 + 1=} {'q'=} {x=:>10}", f"{'nested ' + f'{w}'}", f"{'''triple'''}", f"{w:>{w}}|{w:<5}|{w:^+7}|", rf"\n{w}", f"{w!s:>5}", f"{None} {True} {...}", f"" "plain" f"{w}")
print(f"""multi
{w}
{x:
>8.1f}""", f"{'a\x41' if False else 'b'}" if False else "", f"{w,} {w, 1}", f"{*[1, 2],}", f"{(y := 5)} {y}", f"{w:d}" f"{w:#x}" f"{w:08b}", f"{'é':>3}|{'日本':>4}|")
for s, n in (("d", 1.5), ("s", 1), (">>>", 1), ("10", [1]), ("", None)):
    try: print(f"{n:{s}}")
    except Exception as e: print(type(e).__name__, e)
