SELECT '${NAME}', $1;
