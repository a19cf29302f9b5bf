SELECT '$NAME', '$NAME', 'a\\b', '$(now)', 'a\b';
