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

static const char tf_lazy[] = {
#embed "../JavaScriptKernel/Scripts/tf/lazy.js"
    , 0};
static const char tf_tensors[] = {
#embed "../JavaScriptKernel/Scripts/tf/tensors.js"
    , 0};
static const char tf_operations[] = {
#embed "../JavaScriptKernel/Scripts/tf/operations.js"
    , 0};
static const char tf_random[] = {
#embed "../JavaScriptKernel/Scripts/tf/random.js"
    , 0};
static const char tf_gradients[] = {
#embed "../JavaScriptKernel/Scripts/tf/gradients.js"
    , 0};
static const char tf_optimizers[] = {
#embed "../JavaScriptKernel/Scripts/tf/optimizers.js"
    , 0};
static const char tf_losses[] = {
#embed "../JavaScriptKernel/Scripts/tf/losses.js"
    , 0};
static const char tf_layers[] = {
#embed "../JavaScriptKernel/Scripts/tf/layers.js"
    , 0};
static const char tf_graphs[] = {
#embed "../JavaScriptKernel/Scripts/tf/graphs.js"
    , 0};
static const char tf_models[] = {
#embed "../JavaScriptKernel/Scripts/tf/models.js"
    , 0};
static const char tf_training[] = {
#embed "../JavaScriptKernel/Scripts/tf/training.js"
    , 0};
static const char tf_callbacks[] = {
#embed "../JavaScriptKernel/Scripts/tf/callbacks.js"
    , 0};
static const char tf_saving[] = {
#embed "../JavaScriptKernel/Scripts/tf/saving.js"
    , 0};
static const char tf_data[] = {
#embed "../JavaScriptKernel/Scripts/tf/data.js"
    , 0};
static const char tf_environment[] = {
#embed "../JavaScriptKernel/Scripts/tf/environment.js"
    , 0};
static const char tf_charts[] = {
#embed "../JavaScriptKernel/Scripts/tf/charts.js"
    , 0};
static const char tf_sharing[] = {
#embed "../JavaScriptKernel/Scripts/tf/sharing.js"
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
    {"tf/lazy", tf_lazy},
    {"tf/tensors", tf_tensors},
    {"tf/operations", tf_operations},
    {"tf/random", tf_random},
    {"tf/gradients", tf_gradients},
    {"tf/optimizers", tf_optimizers},
    {"tf/losses", tf_losses},
    {"tf/layers", tf_layers},
    {"tf/graphs", tf_graphs},
    {"tf/models", tf_models},
    {"tf/training", tf_training},
    {"tf/callbacks", tf_callbacks},
    {"tf/saving", tf_saving},
    {"tf/data", tf_data},
    {"tf/environment", tf_environment},
    {"tf/charts", tf_charts},
    {"tf/sharing", tf_sharing},
};

const char *javaScriptSource(const char *name) {
    for (size_t i = 0; i < sizeof files / sizeof *files; i++)
        if (strcmp(files[i].name, name) == 0) return files[i].text;
    return 0;
}
