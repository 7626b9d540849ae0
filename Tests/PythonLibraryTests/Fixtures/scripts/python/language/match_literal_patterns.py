def kind(x):
    match x:
        case 0: return "zero"
        case -1: return "minus one"
        case 1.5: return "float"
        case 2 + 3j: return "complex"
        case "a" "b": return "ab"
        case b"x": return "bytes"
        case None: return "none"
        case True: return "true"
        case _: return "other"
print([kind(x) for x in [0, -1, 1.5, 2 + 3j, "ab", b"x", None, True, False, 1, 0.0, []]])
