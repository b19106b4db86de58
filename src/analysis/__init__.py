"""Words and deeds: Vietnamese policy text to an evidence-linked report."""
