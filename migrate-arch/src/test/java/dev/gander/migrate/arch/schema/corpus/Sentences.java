package dev.gander.migrate.arch.schema.corpus;

import java.util.List;

/** Texts for people, and other texts that are no statements. */
final class Sentences {

    private final Store screen;

    Sentences(Store screen) {
        this.screen = screen;
    }

    void request() {
        screen.execute("Please create table reservations for the guests (four at most)");
    }

    void title() {
        screen.execute("Create table reservations");
    }

    void titleInLowerCase() {
        screen.execute("create table reservations");
    }

    void titleWithParentheses() {
        screen.execute("Create table reservations (see the manual)");
    }

    void wish(int guests, String time) {
        screen.execute("create table reservations for " + guests + " at " + time);
    }

    void button() {
        screen.execute("Create view");
    }

    void buttonWithMore() {
        screen.execute("Create index page");
    }

    void label(String name) {
        screen.execute("Drop view " + name);
    }

    void headline() {
        screen.execute("Alter table manners set to change");
    }

    void past() {
        screen.execute("dropped index 5 of the array");
    }

    void number() {
        screen.execute("drop index 5 of the array");
    }

    void noun() {
        screen.execute("create type safety where there is none");
    }

    void policyOfCompany() {
        screen.execute("create policy on expenses for managers");
    }

    void functionKeys() {
        screen.execute("create function keys (F1 to F12) for the menu");
    }

    void triggers() {
        screen.execute("create trigger happy users");
    }

    void question(String name) {
        screen.execute("Drop table " + name + "?");
    }

    void answer() {
        screen.execute("Cannot connect; create table orders (id INT) by hand");
    }

    void apostrophe() {
        screen.execute("don't create table orders (id INT); drop table orders");
    }

    void html() {
        screen.execute("<table><tr><td>create table x (id int)</td></tr></table>");
    }

    void markdown() {
        screen.execute("""
                # How to begin

                Run `CREATE EXTENSION vector` as the owner:

                CREATE EXTENSION vector;
                """);
    }

    void json() {
        screen.execute("{\"create\": \"table\", \"drop\": \"index\"}");
    }

    void javadoc() {
        screen.execute("""
                /**
                 * Makes what is not there. create table orders (id int) is run by hand.
                 */
                void create();
                """);
    }

    void words() {
        List.of("create", "alter", "drop", "table", "index", "truncate table").forEach(screen::execute);
    }

    void permission() {
        screen.execute("CREATE TABLE");
    }

    void shape(int rows) {
        screen.execute("truncate the list after " + rows);
    }

    void comment() {
        screen.execute("Comment on table manners is welcome");
    }

    void url() {
        screen.execute("https://example.org/docs/create-table?drop=table");
    }

    void shell() {
        screen.execute("drop database && echo done");
    }
}
