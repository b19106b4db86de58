"""Values that know their sentences, how they are shown, and the audit of the rendered report."""
