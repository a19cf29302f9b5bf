/* no end

