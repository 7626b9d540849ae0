print("test_name".removeprefix("test_"))
print("name".removeprefix("x"))
print("file.txt".removesuffix(".txt"))
print("abc".removesuffix(""))
