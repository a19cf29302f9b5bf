SELECT '$
';
