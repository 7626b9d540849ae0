with open("expected.json") as f:
    expected = json.load(f)
for name, make in all_models.items():
    x = make()[1]
    wanted = np.array(expected[name]["outputs"])
    # Keras cannot open the .h5 files that it writes of graphs with operations.
    for ending in (".keras",) if name == "arithmetic" else (".keras", ".h5"):
        model = keras.models.load_model(name + ending)
        error = np.abs(model.predict(x, verbose=0) - wanted).max()
        assert error < 1e-5, (name + ending, error)
        losses = expected[name]["losses"]
        # Keras itself does not go on from the optimizer's state in an .h5 file.
        if losses and ending == ".keras":
            got = model.fit(x, labels, epochs=2, batch_size=6, shuffle=False, verbose=0).history["loss"]
            assert np.abs(np.array(got) - np.array(losses)).max() < 1e-4, (name + ending, got, losses)
    fresh = make()[0]
    fresh.load_weights(name + ".weights.h5")
    error = np.abs(fresh.predict(x, verbose=0) - wanted).max()
    assert error < 1e-5, (name + ".weights.h5", error)
    print(name, "is read as it was written")
