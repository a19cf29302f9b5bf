package dev.gander.migrate.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class EscapedTest {

    @Test
    void harmless_text_stays_as_it_is() {
        String text = "0001_größe 表.sql\t😀";

        assertThat(Escaped.line(text)).isSameAs(text);
        assertThat(Escaped.lines("a\nb")).isEqualTo("a\nb");
    }

    @Test
    void what_could_move_the_cursor_is_written_out() {
        assertThat(Escaped.line("a\nb\r\u001b[1m\u0007\u009b\u202e\u2028\u200b"))
                .isEqualTo("a\\u000ab\\u000d\\u001b[1m\\u0007\\u009b\\u202e\\u2028\\u200b");
    }
}
