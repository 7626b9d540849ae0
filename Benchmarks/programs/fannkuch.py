def fannkuch(n):
    most = checksum = 0
    permutation, count = list(range(n)), list(range(n))
    sign, r = 1, n
    while True:
        while r != 1:
            count[r - 1] = r
            r -= 1
        flips, p = 0, permutation[:]
        k = p[0]
        while k:
            p[:k + 1] = p[k::-1]
            flips += 1
            k = p[0]
        most = max(most, flips)
        checksum += flips * sign
        sign = -sign
        while True:
            if r == n:
                return checksum, most
            first = permutation[0]
            for i in range(r):
                permutation[i] = permutation[i + 1]
            permutation[r] = first
            count[r] -= 1
            if count[r] > 0:
                break
            r += 1


print(fannkuch(8))
