package dev.gander.migrate.arch.schema.corpus;

/** As frameworks have it. */
@interface Query {

    String value();

    String[] before() default {};
}
