$$ LANGUAGE plpgsql;
