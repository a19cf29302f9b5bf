END ; -- x
