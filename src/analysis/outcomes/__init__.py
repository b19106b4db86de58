"""Across articles: what came of a target, and figures that don't fit each other."""
