/// The optimizers of Keras that hand their variables to others.
extension KerasSources {
    static let optimizers = #"""
        import re
        import keras
        from collections.abc import MutableMapping


        class OptimizerMap(MutableMapping):
            """Which optimizer a variable gets: the one of its path, else of the pattern that matches the whole path, else
            `default_optimizer`."""

            def __init__(self, default_optimizer, optimizer_map=None):
                if not isinstance(default_optimizer, keras.optimizers.Optimizer):
                    raise TypeError("default_optimizer must be a Keras Optimizer instance. Received: %s" % (default_optimizer,))
                if optimizer_map is not None and not isinstance(optimizer_map, dict):
                    raise TypeError("optimizer_map must be a dictionary. Received: %s" % (optimizer_map,))
                self._default_optimizer = default_optimizer
                self._optimizer_map = optimizer_map or {}

            @property
            def default_optimizer(self):
                return self._default_optimizer

            def __getitem__(self, key):
                if key in self._optimizer_map:
                    return self._optimizer_map[key]
                found = [pattern for pattern in self._optimizer_map if re.fullmatch(pattern, key)]
                if len(found) > 1:
                    raise ValueError("Multiple optimizers assigned to variable %s." % key)
                return self._optimizer_map[found[0]] if found else self.default_optimizer

            def __setitem__(self, key, optimizer):
                if key in self._optimizer_map:
                    raise ValueError("'%s' already exists in the OptimizerMap with value %s. Please make sure to not use "
                                     "duplicated keys." % (key, self._optimizer_map[key]))
                if not isinstance(key, str):
                    raise ValueError("key must be a string. Received: %s" % (key,))
                if not isinstance(optimizer, keras.optimizers.Optimizer):
                    raise ValueError("optimizer must be a Keras Optimizer instance. Received: %s" % (optimizer,))
                if isinstance(optimizer, MultiOptimizer):
                    raise ValueError("optimizer cannot be MultiOptimizer.")
                self._optimizer_map[key] = optimizer

            def __delitem__(self, key):
                del self._optimizer_map[key]

            def __len__(self):
                return len(self._optimizer_map)

            def __iter__(self):
                return iter(self._optimizer_map)

            def __call__(self, variable):
                return self[variable.path]

            def get_config(self):
                return {"default_optimizer": keras.saving.serialize_keras_object(self._default_optimizer),
                        "optimizer_map": keras.saving.serialize_keras_object(self._optimizer_map)}

            @classmethod
            def from_config(cls, config, custom_objects=None):
                return cls(*(keras.saving.deserialize_keras_object(config[name], custom_objects=custom_objects)
                             for name in ("default_optimizer", "optimizer_map")))


        class MultiOptimizer(keras.optimizers.Optimizer):
            """Leaves each variable to the optimizer that `optimizer_map(variable)` names."""

            def __init__(self, optimizer_map, loss_scale_factor=None, name=None):
                super().__init__(learning_rate=0.0, loss_scale_factor=loss_scale_factor, name=name)
                self._optimizer_map = optimizer_map
                self._scale = loss_scale_factor
                self._inner_optimizers = []
                known = list(optimizer_map.values()) if hasattr(optimizer_map, "values") else []
                default = getattr(optimizer_map, "default_optimizer", None)
                for optimizer in known + ([] if default is None else [default]):
                    self._add(optimizer)

            def _add(self, optimizer):
                if optimizer not in self._inner_optimizers:
                    optimizer.loss_scale_factor = self._scale
                    self._inner_optimizers.append(optimizer)
                return self._inner_optimizers.index(optimizer)

            def build(self, var_list):
                if self.built:
                    return
                self._places = {}
                for variable in var_list:
                    optimizer = self._optimizer_map(variable)
                    if not isinstance(optimizer, keras.optimizers.Optimizer):
                        raise ValueError("Optimizer for variable %s is not an Optimizer instance." % (variable,))
                    if isinstance(optimizer, MultiOptimizer):
                        raise ValueError("MultiOptimizer cannot be used inside an MultiOptimizer.")
                    self._places[self._var_key(variable)] = self._add(optimizer)
                for optimizer, variables in self._divided(var_list, var_list):
                    optimizer.build([variable for _, variable in variables])
                self._keep_state_of(self._inner_optimizers)
                super().build(var_list)

            def _divided(self, values, variables):
                """Each optimizer that has any of the variables, with pairs of their values and them."""
                parts = [[] for _ in self._inner_optimizers]
                for value, variable in zip(values, variables):
                    parts[self._places[self._var_key(variable)]].append((value, variable))
                return [(optimizer, part) for optimizer, part in zip(self._inner_optimizers, parts) if part]

            @property
            def optimizers(self):
                return self._inner_optimizers

            @property
            def learning_rate(self):
                raise AttributeError("Learning rate cannot be accessed on a MultiOptimizer. Access the learning rate on the "
                                     "individual sub-optimizers instead.")

            @learning_rate.setter
            def learning_rate(self, value):
                raise AttributeError("Learning rate cannot be set on a MultiOptimizer. Set the learning rate on the "
                                     "individual sub-optimizers instead.")

            @property
            def loss_scale_factor(self):
                return self._scale

            @loss_scale_factor.setter
            def loss_scale_factor(self, value):
                self._scale = value
                keras.optimizers.Optimizer.loss_scale_factor.__set__(self, value)
                for optimizer in self._inner_optimizers:
                    optimizer.loss_scale_factor = value

            def apply(self, grads, trainable_variables=None):
                if len(grads) == 0:
                    return
                if trainable_variables is None:
                    if not self.built:
                        raise ValueError("When passing `grads` without `variables`, the optimizer must already be built on a "
                                         "list of variables. Call `optimizer.build(trainable_variables)` first.")
                    trainable_variables = self._trainable_variables
                self.build(trainable_variables)
                if len(grads) != len(self._places):
                    raise ValueError("Gradients must match trainable variables one-to-one. Received %d gradients and %d "
                                     "variables." % (len(grads), len(self._places)))
                for optimizer, pairs in self._divided(grads, trainable_variables):
                    optimizer.apply(*map(list, zip(*pairs)))
                self._count_step()

            def get_config(self):
                chosen = self._optimizer_map
                if isinstance(chosen, OptimizerMap):
                    chosen = {"module": "keras.optimizers", "class_name": "OptimizerMap", "config": chosen.get_config(),
                              "registered_name": None}
                else:
                    chosen = keras.saving.serialize_keras_object(chosen)
                return {"optimizer_map": chosen, "loss_scale_factor": self._scale, "name": self.name}

            @classmethod
            def from_config(cls, config, custom_objects=None):
                chosen = config["optimizer_map"]
                if chosen["class_name"] == "OptimizerMap":
                    chosen = OptimizerMap.from_config(chosen["config"], custom_objects)
                else:
                    chosen = keras.saving.deserialize_keras_object(chosen, custom_objects=custom_objects)
                return cls(**{**config, "optimizer_map": chosen})


        for _class in (OptimizerMap, MultiOptimizer):
            _class.__module__ = "keras.optimizers"


        def LossScaleOptimizer(inner_optimizer, initial_scale=2.0 ** 15, dynamic_growth_steps=2000, name=None):
            """The optimizer itself: scales keep gradients of float16 from vanishing, and layers compute in float32 here."""
            if not isinstance(inner_optimizer, keras.optimizers.Optimizer):
                raise ValueError("`inner_optimizer` must be a `keras.optimizers.Optimizer`. Received: %r" % (inner_optimizer,))
            _note("LossScaleOptimizer: layers compute in float32 here and losses need no scale, the optimizer itself is used.")
            return inner_optimizer
        """#
}
