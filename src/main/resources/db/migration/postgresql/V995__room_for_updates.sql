-- An import updates the metrics of its customers in place, and no index contains a figure: with room on the page of a row,
-- PostgreSQL leaves the indexes alone. Pages that are full already stay as they are.
alter table product_metrics set (fillfactor = 45);
