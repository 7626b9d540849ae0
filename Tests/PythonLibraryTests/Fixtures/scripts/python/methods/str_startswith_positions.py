print("hello".startswith("he"))
print("hello".startswith("l", 2))
print("hello".startswith(("x", "h")))
print("hello".startswith("", 10))
