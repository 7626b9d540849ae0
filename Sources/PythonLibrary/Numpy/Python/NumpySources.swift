import Arrays
import PythonLanguage

/// The parts of NumPy that are simplest in Python itself.
enum NumpySources {
    static let modules: [NativeModule] = [
        NativeModule("numpy._objects", python: objects),
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
