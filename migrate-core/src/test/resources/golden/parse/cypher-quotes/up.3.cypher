/* a comment;
over lines; */ CREATE (:Escaped {text: 'it\'s; done'});
