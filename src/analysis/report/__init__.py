"""Running the notebooks, rendering the book, publishing it whole."""
