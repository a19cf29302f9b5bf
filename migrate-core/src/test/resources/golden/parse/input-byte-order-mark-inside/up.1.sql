SELECT '﻿';
