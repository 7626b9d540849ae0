/// A regular expression as it is matched: the tree of its syntax with the flags that hold for each part.
indirect enum RegexPart {
    case single(RegexSingle)
    /// Repetition of what is one character wide.
    case run(RegexSingle, least: Int, most: Int, mode: RegexRepetition)
    case sequence([RegexPart])
    case alternatives([RegexPart])
    /// A group; `index` nil for (?:...).
    case group(RegexPart, index: Int?)
    case reference(Int, RegexFlags)
    case repetition(RegexPart, least: Int, most: Int, mode: RegexRepetition)
    case look(RegexPart, behind: Bool, negative: Bool)
    case atomic(RegexPart)
    case conditional(group: Int, yes: RegexPart, no: RegexPart)
    /// What holds at a place: `^`, `$`, `\b` ...
    case place(RegexNode, RegexFlags)

    init(_ node: RegexNode, _ flags: RegexFlags) {
        func made(_ node: RegexNode) -> RegexPart { RegexPart(node, flags) }
        switch node {
        case .character, .any, .set: self = .single(RegexSingle(node, flags))
        case .sequence(let nodes): self = .sequence(nodes.map(made))
        case .alternatives(let branches): self = .alternatives(branches.map(made))
        case .group(let inner, let index): self = .group(made(inner), index: index)
        case .reference(let index): self = .reference(index, flags)
        case .repetition(let inner, let least, let most, let mode):
            if case .single(let single) = made(inner) {
                self = .run(single, least: least, most: most, mode: mode)
            } else {
                self = .repetition(made(inner), least: least, most: most, mode: mode)
            }
        case .look(let inner, let behind, let negative):
            self = .look(made(inner), behind: behind, negative: negative)
        case .atomic(let inner): self = .atomic(made(inner))
        case .conditional(let group, let yes, let no):
            self = .conditional(group: group, yes: made(yes), no: made(no))
        case .flagged(let inner, let own): self = RegexPart(inner, own)
        default: self = .place(node, flags)
        }
    }

    /// The ASCII characters that a match can begin with; nil where it may be empty or that is not known.
    var first: RegexMask? {
        switch self {
        case .single(let single): return single.ascii
        case .run(let single, let least, _, _): return least > 0 ? single.ascii : nil
        case .sequence(let parts): return parts.first?.first
        case .alternatives(let branches):
            var result: RegexMask?
            for branch in branches {
                guard let own = branch.first else { return nil }
                result = result.map { $0.union(own) } ?? own
            }
            return result
        case .group(let inner, _), .atomic(let inner): return inner.first
        case .repetition(let inner, let least, _, _): return least > 0 ? inner.first : nil
        default: return nil
        }
    }
}
