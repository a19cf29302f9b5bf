CALL s.proc();
