// The native modules that can be imported. They stand on shelves, which are opened in order when a module is asked for
// that the open ones don't have: a program that imports nothing pays for no module, and `import math` not for Keras.

/// Definitions of modules by name.
struct ModuleRegistry {
    private var known: [String: NativeModule] = [:]
    private var closed: ArraySlice<() -> [NativeModule]> = []

    mutating func add(_ module: NativeModule) { known[module.name] = module }

    mutating func add(shelf: @escaping () -> [NativeModule]) { closed.append(shelf) }

    /// The module's definition; of two with one name, the one on the first shelf.
    mutating func module(_ name: String) -> NativeModule? {
        while true {
            if let module = known[name] { return module }
            guard openNext() else { return nil }
        }
    }

    /// Whether there is a module below this one.
    mutating func hasChildren(_ name: String) -> Bool {
        while openNext() {}
        return known.keys.contains { $0.hasPrefix(name + ".") }
    }

    /// False when all are open.
    private mutating func openNext() -> Bool {
        guard let shelf = closed.popFirst() else { return false }
        known.merge(shelf().lazy.map { ($0.name, $0) }) { first, _ in first }
        return true
    }
}
