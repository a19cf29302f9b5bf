COPY t FROM '/data/stdin';
