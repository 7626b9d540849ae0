/// The candidate nearest to `name`, if it is near enough to be a slip of the keyboard: at most a third of
/// its letters differ, rounded up, and not all of them (Damerau-Levenshtein without regard to case). Of
/// equally near ones the alphabetically first.
///
///     closestMatch(to: "ech", in: ["eval", "echo"])  // "echo"
public func closestMatch(to name: String, in candidates: some Sequence<String>) -> String? {
    let limit = max(1, (name.utf8.count + 2) / 3)
    var best: (distance: Int, name: String)?
    let wanted = Array(name.lowercased().utf8)
    for candidate in candidates where candidate != name {
        let other = Array(candidate.lowercased().utf8)
        guard abs(other.count - wanted.count) <= limit else { continue }
        let distance = editDistance(wanted, other)
        guard distance <= limit, distance < max(wanted.count, other.count) else { continue }
        if best == nil || distance < best!.distance || (distance == best!.distance && candidate < best!.name)
        {
            best = (distance, candidate)
        }
    }
    return best?.name
}

/// Insertions, deletions, replacements and swaps of neighbours that turn `a` into `b`.
private func editDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in a.indices {
        var row = [i + 1]
        for j in b.indices {
            var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
            if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforeLast[j - 1] + 1) }
            row.append(cost)
        }
        beforeLast = last
        last = row
    }
    return last[b.count]
}
