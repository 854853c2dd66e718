"""The screens: they show values, ask a service and decide nothing."""
