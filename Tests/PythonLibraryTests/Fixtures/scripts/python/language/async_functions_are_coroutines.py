async def f(): return 1
print(f.__name__)
