/// Named numbers of a batch or an epoch, in Keras' order.
package struct Logs: Sendable, Equatable {
    package private(set) var names: [String] = []
    package private(set) var values: [Double] = []

    package init() {}

    package init(_ entries: [(String, Double)]) {
        for (name, value) in entries { self[name] = value }
    }

    package var isEmpty: Bool { names.isEmpty }
    package var entries: [(name: String, value: Double)] { Array(zip(names, values)).map { ($0.0, $0.1) } }

    package subscript(name: String) -> Double? {
        get { names.firstIndex(of: name).map { values[$0] } }
        set {
            if let place = names.firstIndex(of: name) {
                if let newValue { values[place] = newValue }
            } else if let newValue {
                names.append(name)
                values.append(newValue)
            }
        }
    }

    /// Puts a number in its place in the order of the names.
    mutating func insert(_ name: String, _ value: Double) {
        var place = names.count
        while place > 0, names[place - 1] > name { place -= 1 }
        if place > 0, names[place - 1] == name {
            values[place - 1] = value
        } else {
            names.insert(name, at: place)
            values.insert(value, at: place)
        }
    }

    /// " - accuracy: 0.1333 - loss: 2.3868", numbers as Keras' progress bar writes them.
    package var text: String {
        zip(names, values).map { " - \($0): " + Logs.number($1) }.joined()
    }

    static func number(_ value: Double) -> String {
        abs(value) > 1e-3 || value.isNaN ? fixed(value, 4) : exponential(value, 4)
    }
}

/// A number with a fixed number of decimals, rounded half to even on the exact binary value, as C does.
func fixed(_ value: Double, _ decimals: Int) -> String {
    formatted("%.\(decimals)f", value)
}

func exponential(_ value: Double, _ decimals: Int) -> String {
    formatted("%.\(decimals)e", value)
}
