def energy(bodies, pairs):
    total = 0.0
    for (x1, y1, z1), v, m in bodies:
        total += m * (v[0] * v[0] + v[1] * v[1] + v[2] * v[2]) / 2.0
    for ((x1, y1, z1), v1, m1), ((x2, y2, z2), v2, m2) in pairs:
        dx, dy, dz = x1 - x2, y1 - y2, z1 - z2
        total -= m1 * m2 / (dx * dx + dy * dy + dz * dz) ** 0.5
    return total


def advance(bodies, pairs, dt, steps):
    for _ in range(steps):
        for ([x1, y1, z1], v1, m1), ([x2, y2, z2], v2, m2) in pairs:
            dx = x1 - x2
            dy = y1 - y2
            dz = z1 - z2
            magnitude = dt * (dx * dx + dy * dy + dz * dz) ** -1.5
            b1, b2 = m1 * magnitude, m2 * magnitude
            v1[0] -= dx * b2
            v1[1] -= dy * b2
            v1[2] -= dz * b2
            v2[0] += dx * b1
            v2[1] += dy * b1
            v2[2] += dz * b1
        for r, [vx, vy, vz], m in bodies:
            r[0] += dt * vx
            r[1] += dt * vy
            r[2] += dt * vz


year = 365.24
mass = 39.47841760435743
bodies = [
    ([0.0, 0.0, 0.0], [0.0, 0.0, 0.0], mass),
    ([4.84143144246472090, -1.16032004402742839, -0.103622044471123109],
     [0.00166007664274403694 * year, 0.00769901118419740425 * year, -0.0000690460016972063023 * year],
     0.000954791938424326609 * mass),
    ([8.34336671824457987, 4.12479856412430479, -0.403523417114321381],
     [-0.00276742510726411052 * year, 0.00499852801234917238 * year, 0.0000230417297573763929 * year],
     0.000285885980666130812 * mass),
    ([12.8943695621391310, -15.1111514016986312, -0.223307578892655734],
     [0.00296460137564761618 * year, 0.00237847173959480950 * year, -0.0000296589568540237556 * year],
     0.0000436624404335156298 * mass),
    ([15.3796971148509165, -25.9193146099879641, 0.179258772950371181],
     [0.00268067772490389322 * year, 0.00162824170038242295 * year, -0.0000951592254519715870 * year],
     0.0000515138902046611451 * mass),
]
pairs = [(bodies[i], bodies[j]) for i in range(5) for j in range(i + 1, 5)]
print(f"{energy(bodies, pairs):.9f}")
advance(bodies, pairs, 0.01, 25000)
print(f"{energy(bodies, pairs):.9f}")
