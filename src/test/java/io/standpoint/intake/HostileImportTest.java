package io.standpoint.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import io.restassured.path.json.JsonPath;
import io.standpoint.ServiceTest;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A file in which every hundredth line is broken in another way. */
@ServiceTest
class HostileImportTest {

    private static final String FRENCH =
            "Le maire a dit hier que la ville avait perdu beaucoup d'argent dans cette affaire."
                    + " Les habitants du quartier, qui attendaient depuis longtemps une réponse, se sont montrés très déçus."
                    + " « Nous ne savons plus à qui nous adresser », a déclaré une commerçante de la rue principale, avant"
                    + " d'ajouter que les travaux dureraient encore plusieurs mois.";

    private final Archive archive = new Archive();
    private final List<Broken> broken = new ArrayList<>();

    /** A line, and what is to be said of it. */
    private record Broken(ByteBuffer line, String reason) {}

    @Test
    void good_lines_are_stored_and_each_bad_one_is_reported_with_number_and_reason() {
        breakInEveryWay();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        int line = 0;
        Map<Integer, String> reasons = new LinkedHashMap<>();
        for (Broken bad : broken) {
            for (int i = 0; i < 99; i++) {
                line++;
                write(file, archive.line(line).getBytes(UTF_8));
            }
            line++;
            write(file, bad.line().array());
            reasons.put(line, bad.reason());
        }

        JsonPath done = Archive.worked(file.toByteArray());

        JsonPath errors = Archive.errors(done.getString("id"));
        assertThat(errors.getList("items.line")).isEqualTo(List.copyOf(reasons.keySet()));
        int good = line - broken.size();
        assertThat(archive.kept()).isEqualTo(good);
        assertThat(done.getInt("linesTotal")).isEqualTo(line);
        assertThat(done.getInt("linesRead")).isEqualTo(line);
        assertThat(done.getInt("stored")).isEqualTo(good);
        assertThat(done.getInt("failed")).isEqualTo(broken.size());
        assertThat(errors.getList("items.kind")).containsOnly("invalid");
        List<String> details = errors.getList("items.detail");
        assertSoftly(each -> {
            Iterator<String> next = details.iterator();
            reasons.forEach((number, reason) ->
                    each.assertThat(next.next()).as("line %d", number).contains(reason));
        });
    }

    private void breakInEveryWay() {
        bad("this is no JSON", "not well-formed JSON");
        bad("{\"text\": \"Acme failed.\", \"subject\": \"Acme\"", "not well-formed JSON");
        bad("{\"text\": \"Acme failed.\"} {\"text\": \"Acme failed.\"}", "must be one JSON object");
        bad("{\"text\": \"Acme\", \"text\": \"Acme\"}", "not well-formed JSON");
        bad("[]", "must be one JSON object");
        bad("null", "must be one JSON object");
        bad("[".repeat(100_000), "must be");
        bad(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'}, "must be UTF-8, which its byte 3 is not");
        bad(new byte[] {'{', '"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"', '}'}, "must be UTF-8");
        bad("{\"subject\": \"Acme\"}", "'text' must not be blank");
        bad("{\"text\": \" \\n \", \"subject\": \"Acme\"}", "'text' must not be blank");
        bad("{\"text\": 42, \"subject\": \"Acme\"}", "'text' must be text");
        bad("{\"text\": \"Acme.\", \"subject\": \"Acme\", \"aliases\": \"it\"}", "'aliases' must be a list");
        bad("{\"text\": \"Acme.\", \"subject\": \"Acme\", \"publishedAt\": 20260227}", "'publishedAt' must be text");
        bad("{\"text\": \"Acme.\", \"subject\": \"Acme\", \"bias\": \"left\"}", "'bias' is not a field");
        bad("{\"text\": \"Acme.\", \"subject\": \"Acme\", \"a\\u0000\\ud800\": 1}", "is not a field");
        bad("{\"text\": \"Acme\\u0000.\", \"subject\": \"Acme\"}", "'text' must not contain U+0000");
        bad("{\"text\": \"Acme\\ud83d.\", \"subject\": \"Acme\"}", "'text' must not contain U+0000 or half");
        bad("{\"text\": \"Acme\0.\"}".getBytes(UTF_8), "not well-formed JSON");
        bad("{\"subject\": \"Acme\", \"text\": \"" + "Acme failed. ".repeat(160_000) + "\"}", "'text' size must be");
        bad("{\"subject\": \"Acme\", \"text\": \"" + "x".repeat(5_000_000) + "\"}", "at most 4194304 bytes");
        bad("{\"text\": \"Acme.\", \"subject\": \"" + "A".repeat(201) + "\"}", "'subject' size must be");
        bad("{\"text\": \"" + "Acme.\\n\\n".repeat(5_001) + "\", \"subject\": \"Acme\"}", "at most 5000 paragraphs");
        bad("{\"text\": \"it was so\"}", "no subject is found");
        bad("{\"text\": \"" + FRENCH + "\", \"subject\": \"Acme\"}", "'fr'");
        bad("{\"text\": \"Acme.\", \"subject\": \"Acme\", \"language\": \"no such\"}", "'language' must be");
        bad(Archive.json(archive.articleWith(1, "title", "Another")), "kept with other content");
    }

    private void bad(String line, String reason) {
        bad(line.getBytes(UTF_8), reason);
    }

    private void bad(byte[] line, String reason) {
        broken.add(new Broken(ByteBuffer.wrap(line), reason));
    }

    private static void write(ByteArrayOutputStream file, byte[] line) {
        file.writeBytes(line);
        file.write('\n');
    }
}
