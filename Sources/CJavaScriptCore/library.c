#include "JavaScriptCoreLibrary.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>

// The table of the library's functions and the functions that call through it.

#define JSC_POINTER(result, name, parameters, arguments) result(*name) parameters;
static struct {
    JSC_FUNCTIONS(JSC_POINTER)
} table;

#define JSC_CALL(result, name, parameters, arguments) \
    result jsc##name parameters { return table.name arguments; }
#pragma clang diagnostic ignored "-Wpedantic"
JSC_FUNCTIONS(JSC_CALL)

static const char *const libraries[] = {
#ifdef __APPLE__
    "/System/Library/Frameworks/JavaScriptCore.framework/JavaScriptCore",
#else
    "libjavascriptcoregtk-4.1.so.0",
    "libjavascriptcoregtk-6.0.so.1",
    "libjavascriptcoregtk-4.0.so.18",
#endif
};

static pthread_once_t once = PTHREAD_ONCE_INIT;
static char problem[400];

static void load(void) {
    void *library = NULL;
    for (size_t i = 0; i < sizeof libraries / sizeof *libraries && !library; i++)
        library = dlopen(libraries[i], RTLD_NOW | RTLD_LOCAL);
    if (!library) {
        snprintf(
            problem, sizeof problem,
            "JavaScript cells need the library JavaScriptCore, which is not installed; "
            "on Debian and Ubuntu: apt-get install libjavascriptcoregtk-4.1-0");
        return;
    }
#define JSC_LOOK_UP(result, name, parameters, arguments) \
    *(void **)&table.name = dlsym(library, "JS" #name); \
    if (!table.name) { \
        snprintf( \
            problem, sizeof problem, "the installed JavaScriptCore is too old for JavaScript cells: it has no JS%s", \
            #name); \
        return; \
    }
    JSC_FUNCTIONS(JSC_LOOK_UP)
}

const char *jscLoad(void) {
    pthread_once(&once, load);
    return *problem ? problem : NULL;
}
