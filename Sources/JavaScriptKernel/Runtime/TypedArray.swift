import CJavaScriptCore

// Typed arrays share their memory with Swift in both directions, without a copy.

/// The element type of a typed array.
package enum TypedArrayKind: Int32, Sendable {
    case int8, int16, int32, uint8, uint8Clamped, uint16, uint32, float32, float64
    /// No view: the bytes of an ArrayBuffer.
    case buffer
    case bigInt64 = 11
    case bigUint64

    package var size: Int {
        switch self {
        case .int8, .uint8, .uint8Clamped, .buffer: 1
        case .int16, .uint16: 2
        case .int32, .uint32, .float32: 4
        case .float64, .bigInt64, .bigUint64: 8
        }
    }
}

/// A typed array seen from Swift; `bytes` stay valid as long as `value` is held and its buffer not detached.
package struct TypedArray {
    package let value: JSValue
    package let kind: TypedArrayKind
    package let bytes: UnsafeMutableRawBufferPointer
    package var count: Int { bytes.count / kind.size }

    /// The elements as Swift's type, which must be the kind's.
    package func elements<Element>(as type: Element.Type) -> UnsafeMutableBufferPointer<Element> {
        bytes.bindMemory(to: type)
    }
}

extension JSValue {
    /// The value as a typed array or ArrayBuffer; nil for anything else.
    package var typedArray: TypedArray? {
        let type = jscValueGetTypedArrayType(context.reference, reference, nil)
        guard isObject, let kind = TypedArrayKind(rawValue: type) else { return nil }
        let c = context.reference
        if kind == .buffer {
            return TypedArray(
                value: self, kind: kind,
                bytes: UnsafeMutableRawBufferPointer(
                    start: jscObjectGetArrayBufferBytesPtr(c, object, nil),
                    count: jscObjectGetArrayBufferByteLength(c, object, nil)))
        }
        // The pointer is the buffer's start, not the view's.
        let start = jscObjectGetTypedArrayBytesPtr(c, object, nil)
        let offset = jscObjectGetTypedArrayByteOffset(c, object, nil)
        return TypedArray(
            value: self, kind: kind,
            bytes: UnsafeMutableRawBufferPointer(
                start: start.map { $0 + offset }, count: jscObjectGetTypedArrayByteLength(c, object, nil)))
    }
}

extension JavaScriptContext {
    /// A typed array over memory of Swift's, which `owner` keeps alive as long as JavaScript has the array.
    package func typedArray(
        _ kind: TypedArrayKind, sharing bytes: UnsafeMutableRawBufferPointer, owner: AnyObject
    ) throws(JavaScriptError) -> JSValue {
        guard let start = bytes.baseAddress, bytes.count > 0 else { return try typedArray(kind, count: 0) }
        let free: JSCBytesDeallocator = { _, data in
            if let data { Unmanaged<AnyObject>.fromOpaque(data).release() }
        }
        var exception: JSCValueRef?
        let made = jscObjectMakeTypedArrayWithBytesNoCopy(
            reference, kind.rawValue, start, bytes.count, free, Unmanaged.passRetained(owner).toOpaque(),
            &exception)
        return try checked(made, exception)
    }

    /// A typed array of zeros with memory of its own; fill it through `JSValue.typedArray`.
    package func typedArray(_ kind: TypedArrayKind, count: Int) throws(JavaScriptError) -> JSValue {
        var exception: JSCValueRef?
        let made = jscObjectMakeTypedArray(reference, kind.rawValue, count, &exception)
        return try checked(made, exception)
    }

    /// A typed array with a copy of the elements: `context.typedArray(.float32, [1, 2] as [Float])`.
    package func typedArray<Element>(
        _ kind: TypedArrayKind, _ elements: [Element]
    ) throws(JavaScriptError) -> JSValue {
        let made = try typedArray(kind, count: elements.count)
        if let target = made.typedArray {
            elements.withUnsafeBytes { target.bytes.copyMemory(from: UnsafeRawBufferPointer($0)) }
        }
        return made
    }
}
