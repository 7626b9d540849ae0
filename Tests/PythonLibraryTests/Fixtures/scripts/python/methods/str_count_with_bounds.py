print("banana".count("a"), "banana".count("a", 2), "banana".count("a", -3, -1), "banana".count(""), "".count(""), "banana".count("ana"), "banana".count("", 10), "aaa".count("", 1, 2))
