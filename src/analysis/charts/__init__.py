"""One function a figure: matplotlib, words from the catalogue, the data beside the picture."""
