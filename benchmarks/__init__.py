"""How fast, as ratios: `python -m benchmarks` (`make bench`)."""
