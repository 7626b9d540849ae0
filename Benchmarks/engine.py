#!/usr/bin/env python3
"""Times training, sampling and array work against TensorFlow, PyTorch and NumPy.

    Benchmarks/engine.py [--threads 1 2] [--only TEXT] [--runs N] [--venv DIR] [--skip-build]

Both sides run in turn with the same number of threads (nbrun: --threads; the peers: their own settings). The
answers are checked: losses must agree with Keras' from the same seed and with PyTorch's from the same weights,
results of array work with NumPy's. The peers (TensorFlow, PyTorch for CPUs, NumPy; about 2.5 GB) are installed from
PyPI into a throw-away environment, or into DIR, which is then kept. Prints tables of medians and ratios; below 1
nbrun is faster. Times are wall time: leave the machine alone meanwhile.
"""
import argparse
import json
import math
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import cases  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parent.parent
NBRUN = ROOT / ".build/release/nbrun"


# MARK: our side

def notebook(cells):
    return "# Benchmark\n\n" + "".join(f"```python\n{cell.strip()}\n```\n\n" for cell in cells)


def run_ours(cells, threads, folder):
    """The milliseconds of each cell, what was printed, and the peak memory in bytes."""
    path = pathlib.Path(folder) / "benchmark.md"
    path.write_text(notebook(cells))
    process = subprocess.Popen(
        [NBRUN, path, "-o", pathlib.Path(folder) / "pages", "--to", "html", "--timings", "--threads", str(threads)],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    text = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        failures = [line for line in text.splitlines() if "Error" in line]
        raise RuntimeError((failures or text.splitlines() or ["failed"])[-1].strip())
    times = {int(n): float(ms) for n, ms in re.findall(r"^  cell (\d+) +([\d.]+) ms", text, re.MULTILINE)}
    printed = re.findall(r"^RESULT (.*)$", text, re.MULTILINE)
    scale = 1 if sys.platform == "darwin" else 1024
    return times, [json.loads(line) for line in printed], usage.ru_maxrss * scale


def ours(case, threads, folder):
    count = case["count"]
    timed = case["timed"].replace("{n}", str(count))
    check = f"print('RESULT', repr(float({case['check']})))"
    times, printed, _ = run_ours([case["setup"], timed, check], threads, folder)
    return times[2] / count, printed[0]


# MARK: the peers, each in a process of its own

def worker(peer, names, threads, runs, weights):
    for name in names:
        case = cases.CASES[name]
        try:
            times, check = (keras_side if peer == "keras" else torch_side)(name, case, threads, runs, weights)
            print(json.dumps({"name": name, "times": times, "check": check}), flush=True)
        except Exception as error:  # a peer that can't run a case is shown so
            print(json.dumps({"name": name, "error": f"{type(error).__name__}: {error}"}), flush=True)


def keras_side(name, case, threads, runs, weights):
    import numpy as np
    import tensorflow as tf
    try:
        tf.config.threading.set_intra_op_parallelism_threads(threads)
        tf.config.threading.set_inter_op_parallelism_threads(1)
    except RuntimeError:
        pass
    space = {}
    exec(case["setup"], space)
    values = space["model"].get_weights()
    np.savez(pathlib.Path(weights) / f"{name}.npz", *values)
    variables = [np.array(v) for v in space["model"].optimizer.variables]
    np.savez(pathlib.Path(weights) / f"{name}.adam.npz", *variables)
    count = case.get("peer_count", case["count"])
    times, check = [], None
    for _ in range(runs):
        start = time.perf_counter()
        exec(case["timed"].replace("{n}", str(count)), space)
        times.append((time.perf_counter() - start) * 1000 / count)
        if check is None:
            check = float(eval(case["check"], space))
    return times, check


def torch_side(name, case, threads, runs, weights):
    import numpy as np
    import torch
    torch.set_num_threads(threads)
    saved = np.load(pathlib.Path(weights) / f"{name}.npz")
    values = [torch.tensor(saved[key]) for key in saved.files]
    model, parameters = torch_model(name, values)
    x, y = torch_data(name)
    count = case.get("peer_count", case["count"])
    times, check = [], None
    if "sampling" in name:
        window = [int(i) for i in x[0]]

        def character():
            with torch.no_grad():
                scores = torch.softmax(model(torch.tensor([window[-100:]])), 1)[0]
            window.append(int(scores.argmax()))
            return scores
        first = float(character().max())
        for run in range(runs):
            start = time.perf_counter()
            for _ in range(count):
                character()
            times.append((time.perf_counter() - start) * 1000 / count)
        return times, first
    adam = np.load(pathlib.Path(weights) / f"{name}.adam.npz")
    states = [adam[key] for key in adam.files]
    loss_function = torch.nn.CrossEntropyLoss()

    def train(model, optimizer):
        for _ in range(case["epochs"]):
            total = 0.0
            for at in range(0, len(x), case["batch"]):
                xb, yb = x[at:at + case["batch"]], y[at:at + case["batch"]]
                optimizer.zero_grad()
                loss = loss_function(model(xb), yb)
                loss.backward()
                optimizer.step()
                total += loss.item() * len(xb)
        return total / len(x)
    optimizer = torch.optim.Adam(parameters, eps=1e-7)
    restore_adam(optimizer, parameters, states, torch_layout(name))
    for run in range(runs):
        start = time.perf_counter()
        train(model, optimizer)
        times.append((time.perf_counter() - start) * 1000 / count)
    # The answer comes from a training of its own, by Adam as Keras has it.
    model, parameters = torch_model(name, values)
    optimizer = keras_adam(model, parameters)
    restore_adam(optimizer, parameters, states, torch_layout(name))
    return times, train(model, optimizer)


def keras_adam(model, parameters):
    """Adam as Keras on TensorFlow has it.

    Epsilon is beside the root of the uncorrected second moment; PyTorch adds it to the corrected root, so that it is
    larger by 1 / sqrt(1 - beta2 ^ step). And where an id occurs several times in a batch, each occurrence's row of
    the embedding's gradient is squared by itself. Both decide where the training of the small model goes, with its
    gradients as small as epsilon and its 60 ids of 11 words.
    """
    import torch
    table = getattr(getattr(model, "embedding", None), "weight", None)
    lookup = {}

    def remember(module, inputs, rows):
        rows.retain_grad()
        lookup.update(ids=inputs[0], rows=rows)

    def square(p):
        if p is not table:
            return p.grad * p.grad
        ids, rows = lookup["ids"].flatten(), lookup["rows"].grad.flatten(0, -2)
        return torch.zeros_like(p).index_add(0, ids, rows * rows)

    class KerasAdam(torch.optim.Adam):
        @torch.no_grad()
        def step(self):
            for group in self.param_groups:
                first, second = group["betas"]
                for p in group["params"]:
                    if p.grad is None:
                        continue
                    state = self.state[p]
                    state["step"] += 1
                    n, m, v = float(state["step"]), state["exp_avg"], state["exp_avg_sq"]
                    m.add_((p.grad - m) * (1 - first))
                    v.add_((square(p) - v) * (1 - second))
                    rate = group["lr"] * math.sqrt(1 - second ** n) / (1 - first ** n)
                    p.sub_(m * rate / (v.sqrt() + group["eps"]))
    if table is not None:
        model.embedding.register_forward_hook(remember)
    return KerasAdam(parameters, eps=1e-7)


def torch_data(name):
    """The numbers of the cases' set-ups."""
    import numpy as np
    import torch
    first, second = np.random.default_rng(1), np.random.default_rng(2)
    if name.startswith("small"):
        return torch.tensor(first.integers(0, 11, size=(15, 4))), torch.tensor(second.integers(0, 11, size=(15,)))
    if name.startswith("MLP"):
        return (torch.tensor(first.random((2560, 784), dtype=np.float32)),
                torch.tensor(second.integers(0, 10, size=(2560,))))
    if name.startswith("CNN"):
        images = first.random((640, 28, 28, 1), dtype=np.float32).transpose(0, 3, 1, 2)
        return torch.tensor(images), torch.tensor(second.integers(0, 10, size=(640,)))
    ids = first.integers(0, 60, size=(512, 101))
    return torch.tensor(ids[:, :100].copy()), torch.tensor(ids[:, 100].copy())


def torch_layout(name):
    """How Keras' arrays become PyTorch's, one function for each."""
    same, turn = (lambda a: a), (lambda a: a.T)

    def gates(a):  # GRU: z r h in Keras, r z n in PyTorch
        z, r, h = a.reshape(a.shape[0], 3, -1).swapaxes(0, 1) if a.ndim == 2 else a.reshape(3, -1)
        import numpy as np
        return np.concatenate([r.T, z.T, h.T]) if a.ndim == 2 else np.concatenate([r, z, h])
    if name.startswith("MLP"):
        return [turn, same] * 2
    if name.startswith("CNN"):
        image = (lambda a: a.transpose(3, 2, 0, 1))
        flat = (lambda a: a.reshape(5, 5, 64, 10).transpose(3, 2, 0, 1).reshape(10, -1))
        return [image, same, image, same, flat, same]
    if name.startswith("GRU"):
        return [same, gates, gates, None, turn, same]
    return [same, turn, turn, same, turn, same]


def torch_model(name, values):
    """The model with Keras' weights, and its parameters in Keras' order."""
    import torch
    from torch import nn
    layout = torch_layout(name)

    def put(parameter, value):
        with torch.no_grad():
            parameter.copy_(torch.tensor(value) if not torch.is_tensor(value) else value)
        return parameter

    given = [v.numpy() if f is None else f(v.numpy()) for f, v in zip(layout, values)]
    if name.startswith(("MLP", "CNN")):
        if name.startswith("MLP"):
            model = nn.Sequential(nn.Linear(784, 512), nn.ReLU(), nn.Linear(512, 10))
        else:
            model = nn.Sequential(nn.Conv2d(1, 32, 3), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(32, 64, 3), nn.ReLU(),
                                  nn.MaxPool2d(2), nn.Flatten(), nn.Linear(1600, 10))
        parameters = list(model.parameters())
        for parameter, value in zip(parameters, given):
            put(parameter, value.copy())
        return model, parameters

    class Recurrent(nn.Module):
        def __init__(self):
            super().__init__()
            vocabulary, width = values[0].shape
            units = values[2].shape[0]
            self.embedding = nn.Embedding(vocabulary, width)
            options = {"batch_first": True}
            if name.startswith("small"):
                options["nonlinearity"] = "relu"
            kind = nn.LSTM if name.startswith(("LSTM", "sampling")) else nn.GRU if name.startswith("GRU") else nn.RNN
            self.layer = kind(width, units, **options)
            self.dense = nn.Linear(units, vocabulary)

        def forward(self, ids):
            return self.dense(self.layer(self.embedding(ids))[0][:, -1])
    model = Recurrent()
    layer = model.layer
    parameters = [model.embedding.weight, layer.weight_ih_l0, layer.weight_hh_l0, layer.bias_ih_l0,
                  model.dense.weight, model.dense.bias]
    if name.startswith("GRU"):
        order = torch_layout("GRU")[1]
        put(layer.bias_ih_l0, order(values[3][0].numpy()).copy())
        put(layer.bias_hh_l0, order(values[3][1].numpy()).copy())
        parameters.insert(4, layer.bias_hh_l0)
        for parameter, value in zip(parameters[:3] + parameters[5:], given[:3] + given[4:]):
            put(parameter, value.copy())
        return model, parameters
    # Keras has one bias.
    put(layer.bias_hh_l0, torch.zeros_like(layer.bias_hh_l0))
    layer.bias_hh_l0.requires_grad_(False)
    for parameter, value in zip(parameters, given):
        put(parameter, value.copy())
    return model, parameters


def restore_adam(optimizer, parameters, variables, layout):
    """Adam as it is after Keras' warm-up: [iterations, rate, m and v of each variable in turn]."""
    import torch
    step, states = int(variables[0]), variables[2:]
    moments = []
    for index, turn in enumerate(layout):
        m, v = states[2 * index], states[2 * index + 1]
        if turn is None:  # the GRU's two biases
            order = torch_layout("GRU")[1]
            moments += [(order(m[i]), order(v[i])) for i in range(2)]
        else:
            moments.append((turn(m), turn(v)))
    for parameter, (m, v) in zip(parameters, moments):
        optimizer.state[parameter] = {
            "step": torch.tensor(float(step)), "exp_avg": torch.tensor(m.copy()),
            "exp_avg_sq": torch.tensor(v.copy())}


def product_rate():
    """Operations a second in a product of two matrices of 1024 x 1024 floats."""
    import numpy as np
    a = np.random.default_rng(1).random((1024, 1024), dtype=np.float32)
    times = []
    for _ in range(12):
        start = time.perf_counter()
        a @ a
        times.append(time.perf_counter() - start)
    print(json.dumps({"rate": 2 * 1024**3 / statistics.median(times)}))


# Twice before the time is taken: the second result is made beside the first, so that all the memory has been used.
WARM = 2


def numpy_worker(size):
    import numpy as np
    space = {}
    exec(cases.ARRAYS.format(size=size), space)
    for name, expression, largest in cases.OPERATIONS:
        if size > largest:
            continue
        count = cases.repeats(name, size)
        exec(f"for _ in range({WARM}):\n    result = {expression}\n", space)
        code = compile(f"for _ in range({count}):\n    result = {expression}\n", name, "exec")
        start = time.perf_counter()
        exec(code, space)
        taken = (time.perf_counter() - start) * 1000 / count
        print(json.dumps({"name": name, "time": taken, "check": float(np.sum(space["result"]))}), flush=True)


# MARK: tables

def peer_results(python, arguments, environment):
    command = [python, __file__, *arguments]
    process = subprocess.run(command, capture_output=True, text=True, env=environment)
    if process.returncode != 0:
        sys.exit(process.stderr)
    return [json.loads(line) for line in process.stdout.splitlines() if line.startswith("{")]


def shown(milliseconds):
    return f"{milliseconds:.3g}" if milliseconds < 100 else f"{milliseconds:.0f}"


def training_table(python, names, threads, runs):
    print(f"\n## Training and sampling, {threads} thread{'s' if threads > 1 else ''} (ms)\n")
    print("| | nbrun | Keras on TensorFlow | PyTorch | ratio to the better | of SGEMM's rate | answers |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | --- |")
    rates = []
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "OMP_NUM_THREADS": str(threads), "TF_CPP_MIN_LOG_LEVEL": "3",
                       "KERAS_BACKEND": "tensorflow", "CUDA_VISIBLE_DEVICES": ""}
        for name in names:
            case, mine, shares, answer, failure = cases.CASES[name], [], [], None, None
            peers = {}
            common = ["--threads", str(threads), "--only", name, "--weights", folder]

            def product():
                return peer_results(python, ["--worker", "product"], {
                    **environment, "OPENBLAS_NUM_THREADS": str(threads)})[0]["rate"]
            # In turn: a third of our runs, a peer, a third, the other peer, the rest. A machine that others share is
            # slow for seconds at a time: SGEMM's rate is measured just before and just after each run.
            for peer in ["keras", "torch", None]:
                before = product() if "products" in case else None
                for _ in range(-(-runs // 3)):
                    try:
                        milliseconds, answer = ours(case, threads, folder)
                    except RuntimeError as error:
                        failure = str(error)
                        continue
                    mine.append(milliseconds)
                    if before is not None:
                        after = product()
                        rates.append(after)
                        shares.append(case["products"] / milliseconds * 1000 / ((before + after) / 2))
                        before = after
                if peer:
                    peers[peer] = peer_results(
                        python, ["--worker", peer, "--runs", str(max(3, runs // 2)), *common], environment)[0]
            cells, best, answers = [], math.inf, []
            for peer in ["keras", "torch"]:
                result = peers[peer]
                if "times" not in result:
                    cells.append(result["error"][:40])
                    continue
                median = statistics.median(result["times"])
                best = min(best, median)
                cells.append(shown(median))
                if answer is not None and result["check"] is not None:
                    off = abs(result["check"] - answer) / max(abs(answer), 1e-9)
                    answers.append(f"{peer} {'agrees' if off < 2e-3 else 'DIFFERS'} ({off:.0e})")
            if not mine:
                print(f"| {name} | {failure[:50]} | {' | '.join(cells)} | | |", flush=True)
                continue
            median = statistics.median(mine)
            share = f"{statistics.median(shares):.0%}" if shares else ""
            print(f"| {name} | {shown(median)} | {' | '.join(cells)} | {median / best:.3f} | {share} "
                  f"| {', '.join(answers)} |", flush=True)
    if rates:
        print(f"\nSGEMM, 1024 cubed, by NumPy: {statistics.median(rates) / 1e9:.0f} GFLOP/s")


def array_table(python, runs):
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    print("\n## Array work, 1 thread: time divided by NumPy's\n")
    print("| | " + " | ".join(f"1e{round(math.log10(s))}" for s in cases.SIZES) + " |")
    print("| --- |" + " ---: |" * len(cases.SIZES))
    ratios, wrong = {}, []
    with tempfile.TemporaryDirectory() as folder:
        for size in cases.SIZES:
            operations = [o for o in cases.OPERATIONS if size <= o[2]]
            cells, checks = [cases.ARRAYS.format(size=size)], []
            for name, expression, _ in operations:
                loop = f"for _ in range({{}}):\n    result = {expression}\n"
                cells += [loop.format(WARM), loop.format(cases.repeats(name, size)),
                          "print('RESULT', repr(float(np.sum(result))))"]
            ours, theirs = {}, {}
            for _ in range(runs):
                times, checks, _ = run_ours(cells, 1, folder)
                for index, (name, _, _) in enumerate(operations):
                    ours.setdefault(name, []).append(times[3 + 3 * index] / cases.repeats(name, size))
                for result in peer_results(python, ["--worker", "numpy", "--size", str(size)], environment):
                    theirs.setdefault(result["name"], []).append(result)
            for (name, _, _), check in zip(operations, checks):
                ratios[name, size] = statistics.median(ours[name]) / statistics.median(
                    result["time"] for result in theirs[name])
                expected = theirs[name][0]["check"]
                if abs(check - expected) > 1e-6 * max(1, abs(expected)):
                    wrong.append(f"{name} at {size}: {check!r}, NumPy {expected!r}")
    for name, _, _ in cases.OPERATIONS:
        print(f"| {name} | " + " | ".join(
            f"{ratios[name, s]:.2f}" if (name, s) in ratios else "" for s in cases.SIZES) + " |")
    print(f"\ngeometric mean {statistics.geometric_mean(ratios.values()):.2f}, worst {max(ratios.values()):.2f}; "
          + ("all results agree" if not wrong else "DIFFERENT: " + "; ".join(wrong)))


def memory_table():
    print("\n## Peak memory of a fit\n")
    print("| | data, parameters, optimizer and one batch, MB | taken by fit, MB | ratio |")
    print("| --- | ---: | ---: | ---: |")
    with tempfile.TemporaryDirectory() as folder:
        _, _, bare = run_ours(["import numpy as np\nimport keras\nfrom keras import layers"], 1, folder)
        for name, samples in [("LSTM", 20000), ("MLP", 20000)]:
            fit = f"model.fit(x, y, batch_size={64 if name == 'LSTM' else 128}, steps_per_epoch=4, verbose=0)"
            setup = cases.MEMORY[name].format(samples=samples)
            _, _, peak = run_ours([setup, fit], 1, folder)
            total = cases.memory_sum(name, samples)
            print(f"| {name} | {total / 1e6:.0f} | {(peak - bare) / 1e6:.0f} | {(peak - bare) / total:.2f} |")


def install(folder):
    python = folder / "bin/python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        pip = [python, "-m", "pip", "install", "--quiet"]
        subprocess.run([*pip, "tensorflow-cpu", "numpy"], check=True)
        subprocess.run([*pip, "torch", "--extra-index-url", "https://download.pytorch.org/whl/cpu"], check=True)
    return python


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--threads", type=int, nargs="+", default=[1, 2], help="numbers of threads to measure with")
    parser.add_argument("--only", default="", help="cases whose name contains this; 'numpy', 'memory'")
    parser.add_argument("--runs", type=int, default=6, help="runs of each side")
    parser.add_argument("--venv", type=pathlib.Path, help="where the peers are, or are put, and kept")
    parser.add_argument("--skip-build", action="store_true", help="measure the binary that is there")
    parser.add_argument("--worker", choices=["keras", "torch", "numpy", "product"], help=argparse.SUPPRESS)
    parser.add_argument("--weights", help=argparse.SUPPRESS)
    parser.add_argument("--size", type=int, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    names = [name for name in cases.CASES if arguments.only in name]
    if arguments.worker == "product":
        return product_rate()
    if arguments.worker == "numpy":
        return numpy_worker(arguments.size)
    if arguments.worker:
        return worker(arguments.worker, names, arguments.threads[0], arguments.runs, arguments.weights)

    if not arguments.skip_build:
        subprocess.run([ROOT / "scripts/build"], check=True, stdout=subprocess.DEVNULL)
    with tempfile.TemporaryDirectory() as temporary:
        python = install(arguments.venv or pathlib.Path(temporary) / "venv")
        commit = subprocess.run(["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True)
        print(f"{time.strftime('%Y-%m-%d')}, commit {commit.stdout.strip()}, {os.cpu_count()} processors, load "
              f"{os.getloadavg()[0]:.1f}")
        for threads in arguments.threads:
            if names:
                training_table(python, names, threads, arguments.runs)
        if arguments.only in "numpy":
            array_table(python, arguments.runs)
        if arguments.only in "memory":
            memory_table()


if __name__ == "__main__":
    main()
