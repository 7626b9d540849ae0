n = 0
while n < 10:
    n += 1
    if n % 2: continue
    if n == 8: break
    print(n, end=" ")
else:
    print("never")
while n < 10:
    n += 1
else:
    print("done", n)
