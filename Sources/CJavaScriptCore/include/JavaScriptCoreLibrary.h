// JavaScriptCore's C interface, looked up in the library when it is first needed, so that a program that
// never meets a JavaScript cell neither loads nor needs it, and so that no header is needed to build.
//
// `jscLoad()` opens the library; after it has given NULL, every function here calls the one of
// JavaScriptCore whose name has "JS" for "jsc" (`jscValueIsNull` is `JSValueIsNull`). One row of
// JSC_FUNCTIONS is one function: its result, its name, its parameters and the arguments to pass on.
#ifndef NBRUN_JAVASCRIPTCORE_LIBRARY_H
#define NBRUN_JAVASCRIPTCORE_LIBRARY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef const struct JSCContextGroup *JSCContextGroupRef;
typedef const struct JSCContext *JSCContextRef;
typedef struct JSCContext *JSCGlobalContextRef;
typedef struct JSCString *JSCStringRef;
typedef struct JSCClass *JSCClassRef;
typedef struct JSCPropertyNames *JSCPropertyNameArrayRef;
typedef const struct JSCValue *JSCValueRef;
typedef struct JSCValue *JSCObjectRef;

/// What `jscValueGetType` gives (JSType).
enum JSCType {
    JSCTypeUndefined, JSCTypeNull, JSCTypeBoolean, JSCTypeNumber, JSCTypeString, JSCTypeObject, JSCTypeSymbol,
    JSCTypeBigInt
};

/// What `jscValueGetTypedArrayType` gives (JSTypedArrayType).
enum JSCTypedArrayType {
    JSCTypedArrayInt8, JSCTypedArrayInt16, JSCTypedArrayInt32, JSCTypedArrayUint8, JSCTypedArrayUint8Clamped,
    JSCTypedArrayUint16, JSCTypedArrayUint32, JSCTypedArrayFloat32, JSCTypedArrayFloat64,
    JSCTypedArrayArrayBuffer, JSCTypedArrayNone, JSCTypedArrayBigInt64, JSCTypedArrayBigUint64
};

/// Property attributes, to be added.
enum { JSCPropertyReadOnly = 2, JSCPropertyDontEnum = 4, JSCPropertyDontDelete = 8 };

typedef JSCValueRef (*JSCFunctionCallback)(
    JSCContextRef context, JSCObjectRef function, JSCObjectRef self, size_t count,
    const JSCValueRef *arguments, JSCValueRef *exception);
typedef void (*JSCFinalizeCallback)(JSCObjectRef object);
typedef bool (*JSCShouldTerminateCallback)(JSCContextRef context, void *data);
typedef void (*JSCBytesDeallocator)(void *bytes, void *data);

/// JSClassDefinition, version 0. What is NULL here is not used.
struct JSCClassDefinition {
    int version;
    unsigned attributes;
    const char *className;
    JSCClassRef parentClass;
    const void *staticValues;
    const void *staticFunctions;
    void *initialize;
    JSCFinalizeCallback finalize;
    void *hasProperty;
    void *getProperty;
    void *setProperty;
    void *deleteProperty;
    void *getPropertyNames;
    JSCFunctionCallback callAsFunction;
    void *callAsConstructor;
    void *hasInstance;
    void *convertToType;
};

#define JSC_FUNCTIONS(F) \
    F(JSCGlobalContextRef, GlobalContextCreate, (JSCClassRef type), (type)) \
    F(JSCObjectRef, ContextGetGlobalObject, (JSCContextRef c), (c)) \
    F(JSCContextGroupRef, ContextGetGroup, (JSCContextRef c), (c)) \
    F(void, GlobalContextSetUnhandledRejectionCallback, \
      (JSCGlobalContextRef c, JSCObjectRef function, JSCValueRef *exception), (c, function, exception)) \
    F(void, ContextGroupSetExecutionTimeLimit, \
      (JSCContextGroupRef group, double seconds, JSCShouldTerminateCallback callback, void *data), \
      (group, seconds, callback, data)) \
    F(void, ContextGroupClearExecutionTimeLimit, (JSCContextGroupRef group), (group)) \
    F(JSCStringRef, ContextCreateBacktrace, (JSCContextRef c, unsigned frames), (c, frames)) \
    F(void, ReportExtraMemoryCost, (JSCContextRef c, size_t bytes), (c, bytes)) \
    F(void, GarbageCollect, (JSCContextRef c), (c)) \
    F(JSCObjectRef, GetMemoryUsageStatistics, (JSCContextRef c), (c)) \
    F(JSCValueRef, EvaluateScript, \
      (JSCContextRef c, JSCStringRef script, JSCObjectRef self, JSCStringRef source, int line, \
       JSCValueRef *exception), \
      (c, script, self, source, line, exception)) \
    F(bool, CheckScriptSyntax, \
      (JSCContextRef c, JSCStringRef script, JSCStringRef source, int line, JSCValueRef *exception), \
      (c, script, source, line, exception)) \
    F(JSCClassRef, ClassCreate, (const struct JSCClassDefinition *definition), (definition)) \
    F(JSCStringRef, StringCreateWithCharacters, (const uint16_t *units, size_t count), (units, count)) \
    F(JSCStringRef, StringCreateWithUTF8CString, (const char *text), (text)) \
    F(void, StringRelease, (JSCStringRef text), (text)) \
    F(size_t, StringGetLength, (JSCStringRef text), (text)) \
    F(const uint16_t *, StringGetCharactersPtr, (JSCStringRef text), (text)) \
    F(int, ValueGetType, (JSCContextRef c, JSCValueRef value), (c, value)) \
    F(bool, ValueIsArray, (JSCContextRef c, JSCValueRef value), (c, value)) \
    F(bool, ValueIsStrictEqual, (JSCContextRef c, JSCValueRef a, JSCValueRef b), (c, a, b)) \
    F(bool, ValueIsObjectOfClass, (JSCContextRef c, JSCValueRef value, JSCClassRef type), (c, value, type)) \
    F(int, ValueGetTypedArrayType, (JSCContextRef c, JSCValueRef value, JSCValueRef *exception), \
      (c, value, exception)) \
    F(JSCValueRef, ValueMakeUndefined, (JSCContextRef c), (c)) \
    F(JSCValueRef, ValueMakeNull, (JSCContextRef c), (c)) \
    F(JSCValueRef, ValueMakeBoolean, (JSCContextRef c, bool value), (c, value)) \
    F(JSCValueRef, ValueMakeNumber, (JSCContextRef c, double value), (c, value)) \
    F(JSCValueRef, ValueMakeString, (JSCContextRef c, JSCStringRef text), (c, text)) \
    F(JSCValueRef, ValueMakeFromJSONString, (JSCContextRef c, JSCStringRef text), (c, text)) \
    F(bool, ValueToBoolean, (JSCContextRef c, JSCValueRef value), (c, value)) \
    F(double, ValueToNumber, (JSCContextRef c, JSCValueRef value, JSCValueRef *exception), \
      (c, value, exception)) \
    F(JSCStringRef, ValueToStringCopy, (JSCContextRef c, JSCValueRef value, JSCValueRef *exception), \
      (c, value, exception)) \
    F(JSCObjectRef, ValueToObject, (JSCContextRef c, JSCValueRef value, JSCValueRef *exception), \
      (c, value, exception)) \
    F(void, ValueProtect, (JSCContextRef c, JSCValueRef value), (c, value)) \
    F(void, ValueUnprotect, (JSCContextRef c, JSCValueRef value), (c, value)) \
    F(JSCObjectRef, ObjectMake, (JSCContextRef c, JSCClassRef type, void *data), (c, type, data)) \
    F(JSCObjectRef, ObjectMakeArray, \
      (JSCContextRef c, size_t count, const JSCValueRef *items, JSCValueRef *exception), \
      (c, count, items, exception)) \
    F(JSCObjectRef, ObjectMakeError, \
      (JSCContextRef c, size_t count, const JSCValueRef *arguments, JSCValueRef *exception), \
      (c, count, arguments, exception)) \
    F(JSCObjectRef, ObjectMakeDeferredPromise, \
      (JSCContextRef c, JSCObjectRef *resolve, JSCObjectRef *reject, JSCValueRef *exception), \
      (c, resolve, reject, exception)) \
    F(JSCObjectRef, ObjectMakeTypedArray, (JSCContextRef c, int type, size_t count, JSCValueRef *exception), \
      (c, type, count, exception)) \
    F(JSCObjectRef, ObjectMakeTypedArrayWithBytesNoCopy, \
      (JSCContextRef c, int type, void *bytes, size_t count, JSCBytesDeallocator free, void *data, \
       JSCValueRef *exception), \
      (c, type, bytes, count, free, data, exception)) \
    F(void *, ObjectGetTypedArrayBytesPtr, (JSCContextRef c, JSCObjectRef array, JSCValueRef *exception), \
      (c, array, exception)) \
    F(size_t, ObjectGetTypedArrayByteOffset, (JSCContextRef c, JSCObjectRef array, JSCValueRef *exception), \
      (c, array, exception)) \
    F(size_t, ObjectGetTypedArrayByteLength, (JSCContextRef c, JSCObjectRef array, JSCValueRef *exception), \
      (c, array, exception)) \
    F(size_t, ObjectGetTypedArrayLength, (JSCContextRef c, JSCObjectRef array, JSCValueRef *exception), \
      (c, array, exception)) \
    F(void *, ObjectGetArrayBufferBytesPtr, (JSCContextRef c, JSCObjectRef buffer, JSCValueRef *exception), \
      (c, buffer, exception)) \
    F(size_t, ObjectGetArrayBufferByteLength, (JSCContextRef c, JSCObjectRef buffer, JSCValueRef *exception), \
      (c, buffer, exception)) \
    F(void *, ObjectGetPrivate, (JSCObjectRef object), (object)) \
    F(JSCValueRef, ObjectGetPrototype, (JSCContextRef c, JSCObjectRef object), (c, object)) \
    F(void, ObjectSetPrototype, (JSCContextRef c, JSCObjectRef object, JSCValueRef value), (c, object, value)) \
    F(bool, ObjectHasProperty, (JSCContextRef c, JSCObjectRef object, JSCStringRef name), (c, object, name)) \
    F(JSCValueRef, ObjectGetProperty, \
      (JSCContextRef c, JSCObjectRef object, JSCStringRef name, JSCValueRef *exception), \
      (c, object, name, exception)) \
    F(void, ObjectSetProperty, \
      (JSCContextRef c, JSCObjectRef object, JSCStringRef name, JSCValueRef value, unsigned attributes, \
       JSCValueRef *exception), \
      (c, object, name, value, attributes, exception)) \
    F(bool, ObjectDeleteProperty, \
      (JSCContextRef c, JSCObjectRef object, JSCStringRef name, JSCValueRef *exception), \
      (c, object, name, exception)) \
    F(JSCValueRef, ObjectGetPropertyAtIndex, \
      (JSCContextRef c, JSCObjectRef object, unsigned index, JSCValueRef *exception), \
      (c, object, index, exception)) \
    F(bool, ObjectIsFunction, (JSCContextRef c, JSCObjectRef object), (c, object)) \
    F(JSCValueRef, ObjectCallAsFunction, \
      (JSCContextRef c, JSCObjectRef function, JSCObjectRef self, size_t count, \
       const JSCValueRef *arguments, JSCValueRef *exception), \
      (c, function, self, count, arguments, exception)) \
    F(JSCObjectRef, ObjectCallAsConstructor, \
      (JSCContextRef c, JSCObjectRef function, size_t count, const JSCValueRef *arguments, \
       JSCValueRef *exception), \
      (c, function, count, arguments, exception)) \
    F(JSCPropertyNameArrayRef, ObjectCopyPropertyNames, (JSCContextRef c, JSCObjectRef object), (c, object)) \
    F(size_t, PropertyNameArrayGetCount, (JSCPropertyNameArrayRef names), (names)) \
    F(JSCStringRef, PropertyNameArrayGetNameAtIndex, (JSCPropertyNameArrayRef names, size_t index), \
      (names, index)) \
    F(void, PropertyNameArrayRelease, (JSCPropertyNameArrayRef names), (names))

#define JSC_DECLARE(result, name, parameters, arguments) result jsc##name parameters;
JSC_FUNCTIONS(JSC_DECLARE)
#undef JSC_DECLARE

/// Opens the library and looks every function up, once. NULL: all are there; else a sentence that says
/// what is missing and how to install it.
const char *jscLoad(void);

#endif
