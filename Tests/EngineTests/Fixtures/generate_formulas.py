"""Writes formulas.json: values of optimizers, schedules, losses, metrics, regularizers and constraints that
optimizers.json, losses.json and metrics.json lack. Needs keras and tensorflow."""
import json, os, sys
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
import numpy as np
import keras
from keras import optimizers as O, losses as L, metrics as M

here = os.path.dirname(os.path.abspath(__file__))
base = json.load(open(os.path.join(here, "optimizers.json")))

def arr(a):
    a = np.asarray(a)
    kind = "float32" if a.dtype.kind == "f" else "bool" if a.dtype.kind == "b" else "int32"
    data = [float(np.format_float_scientific(x, unique=True, trim="0")) if kind == "float32" else
            bool(x) if kind == "bool" else int(x) for x in a.astype(kind if kind != "bool" else bool).ravel()]
    return {"shape": list(a.shape), "dtype": kind, "data": [d if d == d and abs(d) != float("inf") else None for d in data]}

def of(j):
    return np.array(j["data"], "float32").reshape(j["shape"])

def steps(name, cls, **config):
    opt = getattr(O, cls)(**config)
    w, b = keras.Variable(of(base["w0"]), name="w"), keras.Variable(of(base["b0"]), name="b")
    aw, cw, ab, cb = (of(base[k]) for k in ("aw", "cw", "ab", "cb"))
    out = []
    for _ in range(10):
        lr = float(np.array(opt.learning_rate))
        opt.apply([aw * (w.numpy() - cw), ab * (b.numpy() - cb)], [w, b])
        out.append({"lr": lr, "w": [float(x) for x in w.numpy().ravel()], "b": [float(x) for x in b.numpy().ravel()]})
    state = [[float(x) for x in np.array(v).ravel()] for v in opt.variables]
    opt.finalize_variable_values([w, b])
    return {"name": name, "class": cls, "config": config, "steps": out, "variables": state,
            "final_w": [float(x) for x in w.numpy().ravel()]}

def matrix(name, cls, **config):
    """The same with a 2 x 3 weight, for rules that look at matrices."""
    opt = getattr(O, cls)(**config)
    w = keras.Variable(of(base["w0"]).reshape(2, 3), name="w")
    b = keras.Variable(of(base["b0"]), name="b")
    aw, cw = of(base["aw"]).reshape(2, 3), of(base["cw"]).reshape(2, 3)
    ab, cb = of(base["ab"]), of(base["cb"])
    out = []
    for _ in range(10):
        opt.apply([aw * (w.numpy() - cw), ab * (b.numpy() - cb)], [w, b])
        out.append({"w": [float(x) for x in w.numpy().ravel()], "b": [float(x) for x in b.numpy().ravel()]})
    return {"name": name, "class": cls, "config": config, "steps": out,
            "variables": [[float(x) for x in np.array(v).ravel()] for v in opt.variables]}

result = {}
result["optimizers"] = [
    steps("accumulating", "Adam", learning_rate=0.1, gradient_accumulation_steps=3),
    steps("accumulating_ema", "SGD", learning_rate=0.1, momentum=0.9, gradient_accumulation_steps=2, use_ema=True,
          ema_momentum=0.8, ema_overwrite_frequency=3),
    steps("ema", "Adam", learning_rate=0.1, use_ema=True, ema_momentum=0.9),
    steps("ema_overwrite", "Adam", learning_rate=0.1, use_ema=True, ema_momentum=0.9, ema_overwrite_frequency=4),
    steps("loss_scale", "SGD", learning_rate=0.1, loss_scale_factor=8.0),
    steps("lamb", "Lamb", learning_rate=0.1), steps("lamb_decay", "Lamb", learning_rate=0.1, weight_decay=0.05),
    steps("adafactor", "Adafactor", learning_rate=0.1),
    steps("schedule_free", "ScheduleFreeAdamW", learning_rate=0.1, warmup_steps=3, weight_decay=0.01),
    steps("rmsprop_all", "RMSprop", learning_rate=0.05, momentum=0.7, centered=True, clipnorm=0.5),
    steps("amsgrad", "Adam", learning_rate=0.1, amsgrad=True), steps("nadam", "Nadam", learning_rate=0.1),
    steps("ftrl", "Ftrl", learning_rate=0.1, l1_regularization_strength=0.01),
    steps("global_clip_decay", "AdamW", learning_rate=0.1, global_clipnorm=0.3, weight_decay=0.1),
    steps("clipvalue", "SGD", learning_rate=0.1, nesterov=True, momentum=0.9, clipvalue=0.2),
]
result["matrix_optimizers"] = [
    matrix("adafactor", "Adafactor", learning_rate=0.1),
    matrix("adafactor_absolute", "Adafactor", learning_rate=0.1, relative_step=False, weight_decay=0.01),
    matrix("muon", "Muon", learning_rate=0.05), matrix("muon_plain", "Muon", learning_rate=0.05, nesterov=False, rms_rate=None),
    matrix("lamb", "Lamb", learning_rate=0.1),
]
S = O.schedules
schedules = [
    ("ExponentialDecay", dict(initial_learning_rate=0.1, decay_steps=7, decay_rate=0.5)),
    ("ExponentialDecay", dict(initial_learning_rate=0.1, decay_steps=7, decay_rate=0.5, staircase=True)),
    ("PiecewiseConstantDecay", dict(boundaries=[3, 9], values=[0.1, 0.05, 0.01])),
    ("PolynomialDecay", dict(initial_learning_rate=0.1, decay_steps=10, end_learning_rate=0.01, power=2.0)),
    ("PolynomialDecay", dict(initial_learning_rate=0.1, decay_steps=4, end_learning_rate=0.01, cycle=True)),
    ("InverseTimeDecay", dict(initial_learning_rate=0.1, decay_steps=3, decay_rate=0.4)),
    ("InverseTimeDecay", dict(initial_learning_rate=0.1, decay_steps=3, decay_rate=0.4, staircase=True)),
    ("CosineDecay", dict(initial_learning_rate=0.1, decay_steps=10, alpha=0.1)),
    ("CosineDecay", dict(initial_learning_rate=0.0, decay_steps=10, warmup_target=0.2, warmup_steps=5)),
    ("CosineDecayRestarts", dict(initial_learning_rate=0.1, first_decay_steps=4, t_mul=2.0, m_mul=0.8, alpha=0.05)),
    ("CosineDecayRestarts", dict(initial_learning_rate=0.1, first_decay_steps=4, t_mul=1.0, m_mul=0.9)),
]
result["schedules"] = [
    {"class": c, "config": k, "rates": [float(np.array(getattr(S, c)(**k)(i))) for i in range(30)]} for c, k in schedules]

rng = np.random.default_rng(5)
p3 = rng.random((4, 3)).astype("float32"); t3 = np.eye(3, dtype="float32")[[0, 2, 1, 1]]
p3n = p3 / p3.sum(-1, keepdims=True); one = rng.random((6, 1)).astype("float32")
tone = np.array([[1], [0], [1], [1], [0], [0]], "float32")
im_t = (rng.random((2, 3, 3, 1)) > .5).astype("float32"); im_p = rng.random((2, 3, 3, 1)).astype("float32")
emb = rng.standard_normal((6, 4)).astype("float32"); emb /= np.linalg.norm(emb, axis=1, keepdims=True)
lab = np.array([0, 1, 0, 2, 1, 2], "int32")
ctc_p = rng.standard_normal((2, 6, 4)).astype("float32"); ctc_t = np.array([[1, 2, 0], [3, 1, 1]], "int32")
import tensorflow as tf
def loss(name, cls, t, p, sw=None, **config):
    entry = {"name": name, "class": cls, "config": config, "y_true": arr(t), "y_pred": arr(p)}
    x = tf.Variable(p)
    for r in ("sum_over_batch_size", "sum", "none"):
        entry[r] = arr(np.array(getattr(L, cls)(reduction=r, **config)(t, x)))
    if sw is not None:
        entry["sample_weight"] = arr(sw)
        entry["weighted"] = arr(np.array(getattr(L, cls)(**config)(t, x, sample_weight=sw)))
    with tf.GradientTape() as tape:
        y = getattr(L, cls)(**config)(t, x)
    entry["grad_y_pred"] = arr(tape.gradient(y, x).numpy())
    return entry
w6 = np.array([1, 2, 0, 1, .5, 3], "float32")
result["losses"] = [
    loss("dice", "Dice", im_t, im_p), loss("dice_axis", "Dice", im_t, im_p, axis=[1, 2, 3]),
    loss("tversky", "Tversky", im_t, im_p, alpha=0.3, beta=0.7), loss("tversky_axis", "Tversky", im_t, im_p, axis=[1, 2, 3]),
    loss("circle", "Circle", lab, emb), loss("circle_small", "Circle", lab, emb, gamma=4.0, margin=0.25, remove_diagonal=False),
    loss("ctc", "CTC", ctc_t, ctc_p),
    loss("mean_with_weight", "MeanSquaredError", tone, one, w6),
    loss("categorical_focal", "CategoricalFocalCrossentropy", t3, p3n, label_smoothing=0.1),
    loss("binary_focal", "BinaryFocalCrossentropy", tone, one, w6, apply_class_balancing=True, from_logits=True),
]
for e, r in [("mean_with_sample_weight", "mean_with_sample_weight")]:
    result["losses"].append({"name": e, "class": "MeanSquaredError", "config": {"reduction": r}, "y_true": arr(tone), "y_pred": arr(one),
        "sample_weight": arr(w6), "weighted": arr(np.array(L.MeanSquaredError(reduction=r)(tone, one, sample_weight=w6)))})

def metric(name, cls, batches, **config):
    m = getattr(M, cls)(**config); out = []
    for b in batches:
        m.update_state(*b); out.append(arr(np.array(m.result())))
    return {"name": name, "class": cls, "config": config, "metric_name": m.name,
            "batches": [dict(zip(("y_true", "y_pred", "sample_weight"), map(arr, b))) for b in batches], "results": out}
b1 = (tone, one); b2 = (tone[::-1].copy(), rng.random((6, 1)).astype("float32"))
bw = (tone, one, w6)
m1 = (t3, p3n); p3b = rng.random((4, 3)).astype("float32"); m2 = (t3, p3b / p3b.sum(-1, keepdims=True))
ids = (np.array([0, 1, 2, 1, 0, 2], "int32"), np.array([0, 2, 2, 1, 1, 2], "int32"))
r1 = (rng.standard_normal((5, 4)).astype("float32"), rng.standard_normal((5, 4)).astype("float32"))
big = (rng.integers(0, 2, (200,)).astype("float32"), rng.random(200).astype("float32"))
multi = ((rng.random((50, 3)) > .5).astype("float32"), rng.random((50, 3)).astype("float32"))
result["metrics"] = [
    metric("sens_at_spec", "SensitivityAtSpecificity", [b1, b2, bw], specificity=0.5),
    metric("sens_at_spec_big", "SensitivityAtSpecificity", [big], specificity=0.7),
    metric("spec_at_sens", "SpecificityAtSensitivity", [b1, b2, big], sensitivity=0.5),
    metric("spec_at_sens_one", "SpecificityAtSensitivity", [b1, big], sensitivity=0.4, num_thresholds=1),
    metric("precision_at_recall", "PrecisionAtRecall", [b1, b2, big], recall=0.6),
    metric("recall_at_precision", "RecallAtPrecision", [b1, b2, big], precision=0.5),
    metric("recall_at_precision_never", "RecallAtPrecision", [b1], precision=1.0),
    metric("fbeta_none", "FBetaScore", [m1, m2], beta=2.0),
    metric("fbeta_micro", "FBetaScore", [m1, m2], average="micro", beta=0.5),
    metric("fbeta_macro_thr", "FBetaScore", [m1, m2], average="macro", beta=2.0, threshold=0.3),
    metric("fbeta_weighted", "FBetaScore", [m1, m2], average="weighted", beta=2.0),
    metric("iou", "IoU", [ids], num_classes=3, target_class_ids=[0, 2]),
    metric("iou_dense", "IoU", [m1, m2], num_classes=3, target_class_ids=[1], sparse_y_true=False, sparse_y_pred=False),
    metric("binary_iou", "BinaryIoU", [b1, b2], target_class_ids=[0, 1], threshold=0.3),
    metric("binary_iou_one", "BinaryIoU", [b1, b2], target_class_ids=[1]),
    metric("mean_iou_missing", "MeanIoU", [ids], num_classes=5),
    metric("mean_iou_ignore", "MeanIoU", [ids], num_classes=3, ignore_class=0),
    metric("onehot_iou", "OneHotIoU", [m1, m2], num_classes=3, target_class_ids=[0, 1]),
    metric("onehot_mean_iou", "OneHotMeanIoU", [m1, m2], num_classes=3),
    metric("pearson", "PearsonCorrelation", [r1, r1[::-1]], axis=-1), metric("pearson0", "PearsonCorrelation", [r1], axis=0),
    metric("concordance", "ConcordanceCorrelation", [r1, r1[::-1]], axis=-1),
    metric("auc_logits", "AUC", [(tone, one * 4 - 2)], from_logits=True),
    metric("auc_multi", "AUC", [multi], multi_label=True, num_labels=3),
    metric("auc_multi_weights", "AUC", [multi], multi_label=True, num_labels=3, label_weights=[0.5, 0.2, 0.3]),
    metric("auc_big", "AUC", [big], curve="PR", num_thresholds=50),
    metric("kl", "KLDivergence", [m1]), metric("r2", "R2Score", [r1]),
    metric("r2_adj", "R2Score", [r1], class_aggregation="variance_weighted_average", num_regressors=2),
    metric("mean_metric_wrapper_weights", "MeanSquaredError", [bw]),
    metric("cat_hinge", "CategoricalHinge", [m1]), metric("precision_topk", "Precision", [m1], top_k=2),
    metric("cosine", "CosineSimilarity", [r1], axis=1),
]
W = rng.standard_normal((4, 3)).astype("float32")
R, C = keras.regularizers, keras.constraints
result["weight"] = arr(W)
result["regularizers"] = [{"class": c, "config": k, "value": float(np.array(getattr(R, c)(**k)(keras.ops.convert_to_tensor(W))))} for c, k in [
    ("L1", {}), ("L2", {"l2": 0.3}), ("L1L2", {"l1": 0.1, "l2": 0.2}), ("OrthogonalRegularizer", {}),
    ("OrthogonalRegularizer", {"factor": 0.5, "mode": "columns"})]]
result["constraints"] = [{"class": c, "config": k, "value": arr(np.array(getattr(C, c)(**k)(keras.ops.convert_to_tensor(W))))} for c, k in [
    ("MaxNorm", {"max_value": 1.0}), ("MaxNorm", {"max_value": 0.5, "axis": 1}), ("NonNeg", {}), ("UnitNorm", {"axis": 1}), ("UnitNorm", {}),
    ("MinMaxNorm", {"min_value": 0.5, "max_value": 1.0, "rate": 0.3}), ("MinMaxNorm", {"axis": [0, 1]})]]
I = keras.initializers
result["initializers"] = [{"class": c, "config": k, "shape": s, "value": arr(np.array(getattr(I, c)(**k)(s)))} for c, k, s in [
    ("RandomNormal", dict(mean=1.0, stddev=0.5, seed=3), [5]), ("TruncatedNormal", dict(stddev=2.0, seed=3), [3, 3]),
    ("VarianceScaling", dict(scale=2.0, mode="fan_out", distribution="uniform", seed=9), [3, 2, 4]),
    ("VarianceScaling", dict(distribution="untruncated_normal", seed=9), [3, 5]),
    ("HeNormal", dict(seed=1), [2, 2, 3, 4]), ("LecunUniform", dict(seed=1), [7]),
    ("Orthogonal", dict(gain=2.0, seed=4), [3, 5]), ("Orthogonal", dict(seed=4), [2, 3, 2]), ("Identity", dict(gain=3.0), [2, 3]),
    ("Constant", dict(value=2.5), [2]), ("RandomUniform", dict(minval=0, maxval=3, seed=8), [6])]]
json.dump(result, open(os.path.join(here, "formulas.json"), "w"), separators=(",", ":"))
print({k: len(v) for k, v in result.items()})
