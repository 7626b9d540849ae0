import difflib
print(difflib.get_close_matches("appel", ["ape", "apple", "peach"]), round(difflib.SequenceMatcher(None, "abcd", "bcde").ratio(), 3), list(difflib.unified_diff(["a\n", "b\n"], ["a\n", "c\n"], "x", "y")), list(difflib.ndiff(["one"], ["ore"])), difflib.SequenceMatcher(None, "ab", "xaby").get_opcodes())
