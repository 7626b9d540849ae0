print(0 or "x", 1 and "y", "" or [] or None, 1 and 2 and 3, not [], not "a", None and 1)
def f(): print("called"); return True
True or f()
False and f()
print(1 if [] else 2, (lambda: 3)() if 1 else 4)
