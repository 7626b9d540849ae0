#include "JavaScriptSources.h"

#include <string.h>

// Every JavaScript file that is part of the program: the file and its row in the table below.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const char inspect[] = {
#embed "../JavaScriptKernel/Scripts/inspect.js"
    , 0};
static const char timers[] = {
#embed "../JavaScriptKernel/Scripts/timers.js"
    , 0};
static const char console[] = {
#embed "../JavaScriptKernel/Scripts/console.js"
    , 0};
static const char runtime[] = {
#embed "../JavaScriptKernel/Scripts/runtime.js"
    , 0};
static const char liveCanvas[] = {
#embed "../../templates/live/canvas.js"
    , 0};
static const char liveDocument[] = {
#embed "../../templates/live/document.js"
    , 0};
static const char liveNumbers[] = {
#embed "../../templates/live/numbers.js"
    , 0};
static const char liveRecord[] = {
#embed "../../templates/live/record.js"
    , 0};

static const struct {
    const char *name, *text;
} files[] = {
    {"inspect", inspect},
    {"timers", timers},
    {"console", console},
    {"runtime", runtime},
    {"live/canvas", liveCanvas},
    {"live/document", liveDocument},
    {"live/numbers", liveNumbers},
    {"live/record", liveRecord},
};

const char *javaScriptSource(const char *name) {
    for (size_t i = 0; i < sizeof files / sizeof *files; i++)
        if (strcmp(files[i].name, name) == 0) return files[i].text;
    return 0;
}
