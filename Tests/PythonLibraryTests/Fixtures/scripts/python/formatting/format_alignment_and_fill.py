for s in (">8", "<8", "^8", "*^9", "=8", "08", "é>4", "-<3", ">1", "{<5"):
    try: print(s, "|" + format(42, s) + "|")
    except ValueError as e: print(s, e)
for s in (">8", "^7", "*<6", ".2", "6.3", "s", "=5", "08", "d", "+", ",", "_", "#"):
    try: print(s, "|" + format("text", s) + "|")
    except ValueError as e: print(s, e)
