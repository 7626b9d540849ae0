for spec in ["", "d", "5", "<5", "^5", ">5", "05", "+", " ", ",", "_", "x", "#x", "X", "b", "#o", "e", ".2f", "%", "c", "08,", "*^9", "+05d", "=+6", "n", "#b", "_x"]:
    print(spec, [format(42, spec), format(1234567, spec)] if spec != "c" else format(42, spec))
for spec in ["", "f", ".2f", "10.3f", "<10.1f", "+.1e", "g", ".3g", ".10g", "%", ".1%", ",.2f", "012.4f", "#.0f", "E", "G", "_.1f", "z.0f", ".0f", "^12.2", ".3", "n", " .2f"]:
    print(spec, [format(x, spec) for x in (3.14159, -0.0, 1234567.891, 1e-7, 1e20)])
print(format(float("inf"), "08"), format(float("nan"), "+.2f"), format(2**100, ","), format(True, "5"), format(True))
