import ArrayFiles
import Arrays
import PythonLanguage
import PythonStandard

/// `h5py`: HDF5 files of the cells, read and written whole. The tree of groups, data sets and attributes is Python's
/// (`H5pySource`); the two functions here make it from bytes and bytes from it.
///
/// A group is a dict {"attributes": {...}, "items": {name: group or array}, "of": {name: a data set's attributes}}.
enum HDF5Module {
    static let all = [
        NativeModule("h5py", functions: [read, bytes], python: H5pySource.text)
    ]

    private static let read = NativeRow("_tree(data, /)") { machine, a throws(PythonError) in
        let data = machine.bytesValue(a[0]) ?? []
        return try machine.dict(of: try machine.formatCall { try HDF5File.tree(data) })
    }

    private static let bytes = NativeRow("_bytes(tree, /)") { machine, a throws(PythonError) in
        let tree = try machine.group(of: a[0])
        return machine.bytes(try machine.formatCall { try HDF5File.bytes(tree) })
    }
}

extension Machine {
    fileprivate func dict(of group: HDF5Group) throws(PythonError) -> Value {
        var (items, of): ([(String, Value)], [(String, Value)]) = ([], [])
        for (name, child) in group.children {
            switch child {
            case .group(let inner): items.append((name, try dict(of: inner)))
            case .array(let array): items.append((name, arrayValue(array)))
            }
            if let attributes = group.arrayAttributes[name] {
                of.append((name, dict(attributes: attributes)))
            }
        }
        return dict([
            ("attributes", dict(attributes: group.attributes)), ("items", dict(items)), ("of", dict(of)),
        ])
    }

    private func dict(attributes: [(name: String, value: HDF5Group.Attribute)]) -> Value {
        dict(
            attributes.map { name, value -> (String, Value) in
                switch value {
                case .text(let text): (name, string(text))
                case .texts(let texts): (name, list(texts.map { bytes(Array($0.utf8)) }))
                case .array(let array): (name, arrayOrScalar(array))
                }
            })
    }

    fileprivate func group(of value: Value) throws(PythonError) -> HDF5Group {
        let group = HDF5Group()
        group.attributes = try attributes(of: getItem(value, string("attributes")))
        for (key, child) in try pairs(of: getItem(value, string("items"))) {
            if let array = ndarray(child) {
                group.set(key, .array(array))
            } else {
                group.set(key, .group(try self.group(of: child)))
            }
        }
        for (key, child) in try pairs(of: getItem(value, string("of"))) {
            group.arrayAttributes[key] = try attributes(of: child)
        }
        return group
    }

    private func pairs(of value: Value) throws(PythonError) -> [(String, Value)] {
        guard value.isDict else { throw raise(.typeError, "h5py: got \(typeName(value)), expected a dict") }
        var result: [(String, Value)] = []
        for (key, value) in dictPairs(value.dict) { result.append((try text(key), value)) }
        return result
    }

    private func attributes(of value: Value) throws(PythonError) -> [(
        name: String, value: HDF5Group.Attribute
    )] {
        var result: [(name: String, value: HDF5Group.Attribute)] = []
        for (name, value) in try pairs(of: value) {
            if let text = stringValue(value) {
                result.append((name, .text(text)))
            } else if value.isList {
                var texts: [String] = []
                for element in try collect(value) {
                    if let bytes = bytesValue(element) {
                        texts.append(String(decoding: bytes, as: UTF8.self))
                    } else {
                        texts.append(try text(element))
                    }
                }
                result.append((name, .texts(texts)))
            } else {
                result.append((name, .array(try asArray(value))))
            }
        }
        return result
    }
}
