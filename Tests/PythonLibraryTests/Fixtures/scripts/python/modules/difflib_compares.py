import difflib
print(difflib.get_close_matches("appel", ["ape", "apple", "peach", "puppy"]), round(difflib.SequenceMatcher(None, "abcd", "bcde").ratio(), 4))
print("\n".join(difflib.unified_diff(["a", "b", "c"], ["a", "x", "c"], "old", "new", lineterm="")))
print("\n".join(l.rstrip() for l in difflib.ndiff(["one", "two", "three"], ["ore", "tree", "emu"])))
print(difflib.SequenceMatcher(None, "qabxcd", "abycdf").get_opcodes())
