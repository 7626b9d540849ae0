import Arrays
import PythonLanguage

/// The parts of NumPy that are simplest in Python itself.
enum NumpySources {
    static let modules: [NativeModule] = [
        NativeModule("numpy._objects", python: objects),
        NativeModule("numpy._bytes", python: bytes),
        NativeModule("numpy._records", python: records),
        NativeModule("numpy.rec", python: recordsModule),
        NativeModule("numpy._datetimes", python: datetimes),
        NativeModule("numpy._polynomials", python: polynomials),
        NativeModule(
            "numpy.polynomial", lazyNames: ["polynomial"] + polynomialNames, lazyAttribute: polynomial),
        NativeModule("numpy.polynomial.polynomial", lazyNames: polynomialNames, lazyAttribute: polynomial),
    ]

    private static func polynomial(_ machine: Machine, _ name: String) throws(PythonError) -> Value {
        guard polynomialNames.contains(name) else { return .undefined }
        return try machine.getAttribute(machine.importModule("numpy._polynomials"), name)
    }

    private static let polynomialNames = [
        "Polynomial", "polyfit", "polyval", "polyadd", "polysub", "polymul", "polyder", "polyint",
        "polyroots", "polyfromroots",
    ]
}

extension Machine {
    /// Whether a dtype argument asks for Python objects.
    func isObjectDType(_ value: Value) throws(PythonError) -> Bool {
        guard value.isObject else { return false }
        if value.isType { return value.type == types.object }
        if let text = stringValue(value) { return ["O", "object", "|O", "object_"].contains(text) }
        return !value.isHost && typeName(value) == "ObjectDType"
    }

    /// The array of a value whose elements are no numbers or texts (objects, records, moments in time); nil where the
    /// dtype asks for none of them.
    func specialArray(_ value: Value, dtype: Value) throws(PythonError) -> Value? {
        if try isObjectDType(dtype) { return try objectArray(value) }
        if namesTimes(dtype) {
            return try callMethod(importModule("numpy._datetimes"), "asarray", [value, dtype])
        }
        if namesBytes(dtype) {
            return try callMethod(importModule("numpy._bytes"), "asarray", [value, dtype])
        }
        guard namesRecords(dtype) else { return nil }
        return try callMethod(importModule("numpy._records"), "array", [value, dtype])
    }

    /// As `specialArray`, filled with one value.
    func filledSpecial(_ shape: Value, dtype: Value, _ value: Value) throws(PythonError) -> Value? {
        if try isObjectDType(dtype) { return try filledObjects(try self.shape(shape), value) }
        if namesTimes(dtype) {
            let filled = try NDArray.full(self.shape(shape), .int(index(value)), .int64)
            return try callMethod(importModule("numpy._datetimes"), "asarray", [arrayValue(filled), dtype])
        }
        if namesBytes(dtype) {
            return try callMethod(
                importModule("numpy._bytes"), "full", [shapeValue(self.shape(shape)), dtype, value])
        }
        guard namesRecords(dtype) else { return nil }
        return try callMethod(
            importModule("numpy._records"), "full", [shapeValue(self.shape(shape)), dtype, value])
    }

    /// `np.dtype('O')`, `np.dtype([('x', float)])`, `np.dtype('datetime64[D]')`
    func specialDType(_ value: Value) throws(PythonError) -> Value? {
        if try isObjectDType(value) { return try objectDType() }
        if namesTimes(value) {
            return try callMethod(importModule("numpy._datetimes"), "time_dtype", [value])
        }
        if namesBytes(value) { return try callMethod(importModule("numpy._bytes"), "dtype", [value]) }
        guard namesRecords(value) else { return nil }
        return try callMethod(importModule("numpy._records"), "dtype", [value])
    }

    /// Whether a dtype argument names byte strings: 'S', 'S5', bytes.
    func namesBytes(_ value: Value) -> Bool {
        guard value.isObject, !value.isHost else { return false }
        if let text = stringValue(value) {
            let body = text.drop { "|<>=".contains($0) }
            guard let first = body.first, first == "S" || first == "a" else { return body == "bytes" }
            return body.dropFirst().allSatisfy(\.isNumber)
        }
        if value.isType { return value.type == types.bytes || value.type.nameText == "bytes_" }
        return typeName(value) == "dtype[bytes_]"
    }

    /// The array of values that are no numbers or texts, by what they are: byte strings or Python objects.
    func inferredArray(_ value: Value) throws(PythonError) -> Value {
        let objects = try objectArray(value)
        guard isObjectArray(objects) else { return objects }
        let items = try collect(getAttribute(objects, "flat"))
        guard !items.isEmpty, items.allSatisfy(\.isBytes) else { return objects }
        return try callMethod(importModule("numpy._bytes"), "asarray", [value])
    }

    /// Whether a dtype argument lists fields.
    private func namesRecords(_ value: Value) -> Bool {
        guard value.isObject, !value.isType else { return false }
        if let text = stringValue(value) { return text.contains(",") }
        return value.isList || value.isDict || !value.isHost && typeName(value) == "RecordDType"
    }

    /// Whether a dtype argument names moments or durations.
    func namesTimes(_ value: Value) -> Bool {
        guard value.isObject, !value.isHost else { return false }
        if let text = stringValue(value) {
            let body = text.drop { "<=".contains($0) }
            return ["datetime64", "timedelta64", "M8", "m8"].contains { body.hasPrefix($0) }
        }
        if value.isType { return ["datetime64", "timedelta64"].contains(value.type.nameText) }
        return typeName(value) == "TimeDType"
    }

    /// Whether a value is a moment or a duration of NumPy.
    func isTime(_ value: Value) -> Bool {
        guard value.isObject, value.has(.instance) else { return false }
        return ["datetime64", "timedelta64"].contains(typeName(value))
    }

    /// The array of objects of a value.
    func objectArray(_ value: Value) throws(PythonError) -> Value {
        try callMethod(importModule("numpy._objects"), "array", [value])
    }

    func filledObjects(_ shape: Shape, _ value: Value) throws(PythonError) -> Value {
        try callMethod(importModule("numpy._objects"), "full", [shapeValue(shape), value])
    }

    /// `np.dtype('O')`
    func objectDType() throws(PythonError) -> Value {
        try getAttribute(importModule("numpy._objects"), "DTYPE")
    }
}
